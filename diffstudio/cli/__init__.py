"""The program without a window: one file a sub-command."""
