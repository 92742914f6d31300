"""One dock each. Panels talk to the session, never to each other, and know no torch."""
