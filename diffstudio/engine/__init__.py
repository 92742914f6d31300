"""The program without a screen: Recipe → Plan → Run, and what becomes of a run. No Qt."""
