"""The main window: docks, menus as data, and the one place that wires panels together."""
