"""Making models: data that the program draws, the loss, the loop, checkpoints, and how good the result is."""
