"""The walk workspace: from picture to picture through the noise between them."""

from __future__ import annotations

from collections.abc import Mapping

from diffstudio.panels.explanations import figures
from diffstudio.panels.explanations.topic import OWN, N, Topic, Try

_ARC = r"\varepsilon_t = \frac{\sin((1-t)\,\theta)\,\varepsilon_a + \sin(t\,\theta)\,\varepsilon_b}{\sin\theta}"
_TO_WALK = Try(N("Explain", "Open the walk workspace"), command="workspace-walk")

WALKING: Mapping[str, Topic] = {
    "walk": Topic(
        N("Explain", "Walk"),
        N("Explain", "Goes from one picture to the next through the noise that lies between theirs, one picture a "
                     "frame. Noise that is close together gives pictures that are close together, so it looks like a "
                     "slow change."),
        N("Explain", "White 2016 (Sampling Generative Networks); Song et al. 2021 (DDIM), section 5.3."),
        _TO_WALK,
        _ARC,
        figures.walk_order,
    ),
    "walk-keyframes": Topic(
        N("Explain", "Keyframes"),
        N("Explain", "The pictures that the walk passes, in their order: drag them into another, add the one you look "
                     "at, or press Delete. Each keeps the seed and the settings it was made with."),
        OWN,
        _TO_WALK,
        r"a_1 \to a_2 \to \dots \to a_n",
        figures.walk_order,
    ),
    "walk-frames": Topic(
        N("Explain", "Frames"),
        N("Explain", "How many pictures the walk has from its first keyframe to its last. Twice as many are twice as "
                     "smooth and take twice as long to make."),
        OWN,
        _TO_WALK,
        r"\mathrm{duration} = \mathrm{frames} / \mathrm{fps}",
        figures.walk_frames,
    ),
    "walk-path": Topic(
        N("Explain", "Path"),
        N("Explain", "How the noise is mixed between two keyframes: along the sphere, or straight. Straight mixtures "
                     "are weaker in the middle than noise ought to be, and the pictures there turn flat."),
        N("Explain", "Shoemake 1985 (slerp); White 2016."),
        _TO_WALK,
        _ARC,
        figures.walk_path,
    ),
    "walk-easing": Topic(
        N("Explain", "Easing"),
        N("Explain", "How the speed changes between two keyframes: even, slow at the start, at the end, or at both. "
                     "Slow ends make the keyframes stand out."),
        N("Explain", "Ease in and out is the smoothstep of graphics languages."),
        _TO_WALK,
        r"e(t) = 3t^2 - 2t^3",
        figures.walk_easing,
    ),
    "walk-dwell": Topic(
        N("Explain", "Dwell"),
        N("Explain", "The share of the time that the walk stands still at its keyframes, half of it at each end of a "
                     "way. 0 never stops."),
        OWN,
        _TO_WALK,
        r"t' = \frac{t - d/2}{1 - d}",
        figures.walk_easing,
    ),
    "walk-ping-pong": Topic(
        N("Explain", "Ping-pong"),
        N("Explain", "Plays the walk forth and back, so that it ends where it began. The frames on the way back are "
                     "those of the way forth and cost nothing."),
        OWN,
        _TO_WALK,
        "",
        figures.walk_order,
    ),
    "walk-closed": Topic(
        N("Explain", "Closed loop"),
        N("Explain", "Adds a way from the last keyframe back to the first, so that the walk repeats without a jump. "
                     "The first frame is not made twice."),
        OWN,
        _TO_WALK,
        r"a_1 \to \dots \to a_n \to a_1",
        figures.walk_order,
    ),
    "walk-speed": Topic(
        N("Explain", "Speed"),
        N("Explain", "How many frames are shown in a second. It changes nothing about the frames."),
        OWN,
        _TO_WALK,
        r"\mathrm{duration} = \mathrm{frames} / \mathrm{fps}",
        figures.walk_frames,
    ),
    "walk-alike": Topic(
        N("Explain", "Make alike"),
        N("Explain", "Gives every keyframe the settings of the first; class, seed and guidance stay its own. Keyframes "
                     "of one walk have to share the rest, or there would be a jump between them."),
        OWN,
        _TO_WALK,
        "",
        figures.walk_order,
    ),
    "walk-between": Topic(
        N("Explain", "Between two keyframes"),
        N("Explain", "The two keyframes around the playhead, the frame between them, and how far along the way it is. "
                     "Move it to see what the walk makes of the noise in between."),
        N("Explain", "Shoemake 1985 (slerp); White 2016."),
        _TO_WALK,
        _ARC,
        figures.walk_path,
    ),
    "walk-render": Topic(
        N("Explain", "Make the walk"),
        N("Explain", "Makes the frames, every eighth first, so that the walk can be watched long before it is "
                     "complete. Stopped or closed in between, it goes on from the frames that are there."),
        OWN,
        _TO_WALK,
        r"\mathrm{duration} = \mathrm{frames} / \mathrm{fps}",
        figures.walk_frames,
    ),
    "seed-plane": Topic(
        N("Explain", "Seed plane"),
        N("Explain", "A square of pictures between four seeds: the point turns the noise along both edges and then "
                     "between them. Drag the point, or move it with the arrow keys, to find a picture that no seed "
                     "has."),
        N("Explain", "Shoemake 1985 (slerp), in two directions."),
        _TO_WALK,
        r"\varepsilon = S_v(S_u(\varepsilon_a, \varepsilon_b), S_u(\varepsilon_c, \varepsilon_d))",
        figures.plane,
    ),
    "corner-seeds": Topic(
        N("Explain", "Corner seeds"),
        N("Explain", "The four seeds whose pictures lie in the corners of the plane. At a corner the picture is bit "
                     "for bit the one of its seed."),
        OWN,
        _TO_WALK,
        r"\varepsilon = S_v(S_u(\varepsilon_a, \varepsilon_b), S_u(\varepsilon_c, \varepsilon_d))",
        figures.plane,
    ),
    "frame-bar": Topic(
        N("Explain", "Frame bar"),
        N("Explain", "The frames of the walk; high marks are there, half-high ones are coarse, outlines are still to "
                     "come. A click goes to the nearest frame that exists."),
        OWN,
        _TO_WALK,
        r"\mathrm{duration} = \mathrm{frames} / \mathrm{fps}",
        figures.walk_frames,
    ),
    "change-plot": Topic(
        N("Explain", "Change per frame"),
        N("Explain", "How much each frame differs from the one before, 0 for equal and 1 for black to white. A peak is "
                     "a jump that the eye sees: more frames or another keyframe beside it help."),
        OWN,
        _TO_WALK,
        r"\sqrt{\frac{1}{d}\sum_i (p_i - q_i)^2} / 255",
        figures.walk_frames,
    ),
    "path-picture": Topic(
        N("Explain", "Picture of the path"),
        N("Explain", "The way from noise to noise seen from the side: the arc keeps its distance from the middle, the "
                     "straight line comes closer to it. Distance from the middle is the strength of the noise."),
        N("Explain", "Shoemake 1985 (slerp); White 2016."),
        _TO_WALK,
        r"|\varepsilon| \approx \sqrt{d}",
        figures.walk_path,
    ),
}
"""By id."""
