"""The mathematics of diffusion: levels, schedules, samplers, guidance, noise. No files, no screen, no globals."""
