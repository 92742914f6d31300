"""Everything on screen that knows no diffusion: pictures, strips, sliders, plots, fields and bars."""
