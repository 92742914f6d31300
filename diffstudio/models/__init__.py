"""Networks and all that makes a `Model` of them: card, weights, catalogue, exact denoisers."""
