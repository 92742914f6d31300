"""Qt without widgets: the session, the worker thread, messages, preferences, theme and icons."""
