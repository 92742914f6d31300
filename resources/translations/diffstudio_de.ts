<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BatchStrip</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePlot</name>
    <message>
        <source>change per frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>jump</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About diffstudio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A studio for exploring how diffusion models make pictures: every step kept, shown and resumable.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Numbers over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance |c − u|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change |Δx₀|</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Float %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close; View brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frame %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>{0} network calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} MB kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0:.1f} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {0:.0f} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GenerateButton</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneratePanel</name>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the picture leans towards the class: 1 is off, higher is purer and more alike, too high burns the colours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into how many steps the way from noise to picture is cut: more is finer and slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>η (eta)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the removed noise is replaced by fresh noise at each step: 0 always gives the same way, 1 is the full random walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the noise moves towards that of another seed: a little gives a sibling of the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures are made at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run will cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow every change at once: coarse while a control moves, fine when it rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steer away from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the contrast of a strongly guided picture back: 0 leaves it, 1 restores it fully.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where guidance begins: 0 is pure noise, 1 the finished picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where guidance ends; outside of it a step costs half as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic thresholding: the share of pixels that keep their value; the brightest rest is pulled back into range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rescale, interval, negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How each step is computed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where along the noise the steps are put.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number the noise is drawn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many, with seeds that count up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance pushes away from this class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever the noise suggests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance pushes away from the average picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyframeRow</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyframeStrip</name>
    <message>
        <source>Add a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Info</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only messages with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show every message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show errors only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right opens the details of a message, Ctrl+C copies it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected, or all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions, device, settings and the last messages, for someone who helps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading {0} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; the steps so far are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed; the steps so far are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0} / {1} · {2:.1f} it/s · {3:.0f} s left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs kept: {0} · {1:.3g} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every step of these runs takes in memory. Beyond {0} MB the oldest go to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {0} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save batch as &amp;grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all s&amp;teps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save steps as one s&amp;heet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;settings to the model&apos;s defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Live: follow every change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Branch from the playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use the last seed again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play in &amp;reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step &amp;on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten steps on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the &amp;noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the p&amp;icture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nor&amp;mal speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop from &amp;here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop &amp;up to here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop over &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Whole pixels when enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About diffstudio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>Time that the network is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the ratio of picture to noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor of the picture in x = α·x₀ + σ·ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor of the noise in x = α·x₀ + σ·ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean square of the noisy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Root mean square of the predicted noise: near 1 when it is judged well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the class changes in the prediction; guidance enlarges it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much the expected picture changed since the step before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PathPicture</name>
    <message>
        <source>sphere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the way: length 1.00 on the sphere, %2 on the straight line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaybackPanel</name>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture (Ctrl+0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture, the batch or the steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from this step with the settings on the left; the steps before it are kept (B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise becomes a picture here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {0}/{1} · t {2} · σ {3}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale and language change at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc stops a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it only the Stop button and the menu do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps of a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How finely Live shows a picture while a control moves: more is better and slower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory for runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much memory the steps of all runs may take; beyond it the oldest go to the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of everything, in percent of what the desktop asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where Save puts pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What pictures are called; words in brackets are filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put everything on this page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset everything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget preferences, settings and where panels stand, as on a first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the picture&apos;s power that is left: ᾱ = α²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strength of the noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of the ratio of picture to noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the time that the network is told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against the number of the step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with other schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw other schedules beside this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noised picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished picture with the noise of these levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared schedules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture kept ᾱ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise σ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t = 0 picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>New random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a new random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seed was used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the last seed again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that the noise is drawn from; the same seed gives the same picture. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty or −1: a new one each time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed stays; press to let it change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each run may change it; press to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeedPlane</name>
    <message>
        <source>top left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New seed at the %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellCommands</name>
    <message>
        <source>Reset everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all preferences, settings and where panels stand?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures, models and history stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it where you ask for help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>%1 slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: type %2 from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a picture and look at every step of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the noise (Home)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step on (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the picture (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> fps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many frames are shown a second ([ slower, ] faster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play in reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play in reverse (J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play once: stop at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop: start again at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ping-pong: turn round at the ends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the finished picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is nothing of this kind at this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: grey is 0, full colour ±{1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU · {0} thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU · {0} threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noisy x&lt;sub&gt;t&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network is given at this step: picture and noise together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the network is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture x̂&lt;sub&gt;0&lt;/sub&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished picture that the network expects at this step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture that the network expects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise ε̂</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The noise that the network believes is in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the noise it sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network expects when it is told the class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show: this run was made without guidance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network expects when it is told nothing, or the class to steer away from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told the class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the class minus without: what guidance enlarges.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the class minus without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the expected picture changed since the step before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expected picture minus that of the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampler options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance rescale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variation strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero terminal SNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original: fresh noise in every step, needs a hundred steps or more to be clean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same noise always gives the same picture, good from twenty steps, and it can be run backwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simplest straight steps, soft at few; more steps settle on one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lively pictures from few steps; fresh noise means that every number of steps gives another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks twice a step: twice as slow a step, far more exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks again half-way: as exact as Heun at the same price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPM2 with fresh noise: richer detail, another picture at every number of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learns from the last four steps at the price of one call; can ripple below fifteen steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first fast sampler of Stable Diffusion: good from thirty steps on evenly spaced times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks half-way and adds fresh noise: rich detail, twice the calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual choice: sharp from fifteen steps, one call each, the same noise gives the same picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh noise and a half-way look: natural detail from few steps, twice the calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DPM++ 2M with fresh noise: more detail, wants some more steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses three predictions: the finest of the noisy ones at thirty steps and more, rough below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects each step with the next look: very good at five to ten steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extrapolates the predicted noise: good at ten steps, the same noise gives the same picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For models made for one to eight steps; with others the picture stays blurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heun that goes back into noise once near the end and repairs what it did: eighteen more calls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time, both ends included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time from the clean end; never looks at the noisiest level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time from the noisy end; good for few steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small steps where there is little noise, large ones at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in the logarithm of the noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exponential with a bend: rho above 1 puts more of the steps at the clean end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time, the cleanest level left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in the angle of noise against picture: best if the data were one Gaussian.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels that were optimised for ten steps of Stable Diffusion and its relatives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every so many rows of the table, from the noisy end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time, both ends included: the same levels as Uniform.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Even in time from the clean end, one row up: the levels of the first DDIM samplers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More steps at both ends than in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The levels you type, from noise to picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts up in the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed that is mixed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sampler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guidance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small pictures of nine kinds of flower, learned from flowers that the program draws itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tulip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daisy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunflower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poppy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bluebell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lavender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points in the plane: a ring of eight Gaussians, two moons, a swiss roll and a checkerboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight Gaussians on a circle, answered in closed form: what a perfect network would say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>East</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>West</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-west</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South-east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three Gaussians that overlap, answered in closed form: shows how guidance pushes them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axis {0} has too many values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a range like 1-10 (+2) or 10-1 (-3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axis “{0}” names no setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like steps=5,10,20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axis {0} has no values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them like steps=5,10,20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This grid has {0} cells, at most {1} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be an axis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both axes change {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give each axis a setting of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a number of a usable size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: “{1}” never arrives at its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} values are not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for 1 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: “{0}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like 64x48, width first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: “{1}” is neither on nor off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of {0} cannot be read: a quotation mark is not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write 5, 1-10, 1-10 (+2) or 1-10 [5].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The branch cannot be read: its changes have no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot change in the middle of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it back, or generate anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a branch of a branch {0} times over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch from an earlier run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be options with names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a value of the type {1} is not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be on or off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} starts at {1}, after its end at {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} options, at most {2} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a list of {1} values, at most {2} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: a list of numbers is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: {1} is not a finite number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs two values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one from {0} to {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, outside {2} to {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has {1} characters, at most {2} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell of the grid was finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it run longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more parts than are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in the picture is too long to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text “{0}” in the picture is damaged or too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture holds more text than is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is close, but not the same: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is close, but not the same: A1111 leaves out the last level but one with {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not applied: the schedule type “{1}” is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not applied: {1} cannot take “{2}” here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for this run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower Count or Size, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture turned into invalid numbers at step {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower Guidance, take more Steps or another Sampler.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unforeseen happened in the middle of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are too long to be kept in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export without settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written into the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export of this run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it make a step, or choose another quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} of this run is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate the run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} × {1} pixels are too many for {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size or fewer pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} frames of {1} × {2} pixels are too many for one export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size or fewer frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would be larger than 1 GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a smaller size, fewer frames, or another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be exported as {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only WebP can be chosen to be lossless, not {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose WebP, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GIF cannot show {0} frames a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at most {0}, or another format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures for a grid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate some first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The grid would have {0} × {1} pixels, too many for most programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take fewer or smaller pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history could not be used: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}; it was kept as {2} and a new history begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} The history of this session will not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history was not written: the disk is full or refuses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history is busy in another window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1} and could not be put aside: {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was written by a newer diffstudio and is left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run has no picture yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it make a step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture {0}: this run has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are too long to be kept in a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be written into the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as png.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures cannot be written as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no picture that holds settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP or GIF file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text holds no settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the settings of a picture and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “{0}” is not here; “{1}” stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not applied: the model does not know “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No free name was found in {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pattern is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {0} folders are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name cannot lead out of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name pattern has {0} characters, at most {1} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name pattern asks for {0} folders, at most {1} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name pattern leads out of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another pattern.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of every step will take {0} GB: lower Steps or Count if memory is short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet how fast this model is here: the first run measures it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another Sampler or Schedule type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be a schedule with its options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe cannot be read: it does not say its version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings were written by a newer diffstudio (format {0}, this one reads up to {1}): update it to read all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of diffstudio does not know the setting {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture {0}: this batch has {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the model “{1}” does not know “{2}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: the model “{0}” makes no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Size to the model&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size: the model “{0}” makes pictures of {1} × {2} only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no noise schedule called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The negative class does nothing while Guidance is 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic threshold is left out: it is made for pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sampler called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no schedule type called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “{0}” predicts noise and cannot start at pure noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off Zero terminal SNR, or choose the schedule type Uniform leading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}: the model “{1}” has no classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set {0} to none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not possible with this noise schedule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it off, or choose a schedule that is a table of betas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance does nothing: the model “{0}” has no classes to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule option “{0}” is left out: {1} has none of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} adds fresh noise at every step, so the picture does not settle as the steps become more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero terminal SNR changes nothing: this schedule ends in pure noise by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class and the negative class are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eta is left out: {0} has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {0} of this run is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another step, or generate it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped after {0}; they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save of this run yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no cell {0},{1}: this grid has {2} × {3}, rows first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count from 1,1 at the top left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The axes of this grid cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step of an older run could not be read back from {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps of an older run were moved to the disk to make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older run forgot its predictions with and without the class, to make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older run kept only some of its steps, to make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The walk cannot be read: its keyframes are no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk needs 2 to {0} keyframes, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} must be keyframes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is set for some keyframes and not for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed plane needs a seed for each of its four corners.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point of the seed plane is given by its corners, u and v.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A keyframe is a recipe, with or without a point of the seed plane.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A keyframe is a single picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Count to 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames is {0}: this walk needs {1}, one for each keyframe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This walk has {0} frames, at most {1} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A walk has no setting called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The walk cannot be read: it needs a version, a recipe and keyframes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This walk was written by a newer diffstudio.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this one to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version of diffstudio does not know the setting “{0}” of a walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A keyframe of a walk has no setting “{0}” of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyframe {0} differs from the first in {1}: a walk goes between noises, classes, Guidance, Guidance rescale, Dynamic threshold and Eta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the others alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it for all or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point of the seed plane has no variation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set Variation strength to 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write keyframes as CLASS:SEED, such as rose:7, tulip:12@3, with @ and the guidance where it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is no keyframe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seed plane needs a point.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known yet how fast this model is here: the first frames measure it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower Size, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame {0} turned into invalid numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was not enough memory for this walk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frames of this walk are too many to be kept for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are made all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again from where it came from, or mend its card.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model&apos;s card is not possible: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a model: there is no {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {0}; or give the folder of a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model in {0} has the name {1}, which is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it another name in its card.json, or name its folder to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the fastest device here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accelerator was found here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device &quot;{0}&quot; here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usable here: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening such a file can run any program hidden in it, so it is never done here: ask for a .safetensors file, or convert it where you trust it with safetensors.torch.save_file(torch.load(FILE, weights_only=True), NEW).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not a safetensors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model whose weights are safetensors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} looks like a pickle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the .safetensors file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} has {1} labels for {2} Gaussians.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ideal denoiser needs at least one picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder with pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are too many pictures for the ideal denoiser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use fewer or smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ideal denoiser needs a picture of every class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The perfect denoiser of these pictures: it has memorised them and can only give them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures of {0} pixels a side are not possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 1 to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} holds {1} pictures, which is too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {0} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture {0} cannot be read: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it from the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight Gaussians of standard deviation 0.08 on a circle of radius 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three Gaussians of standard deviation 0.4 at the corners of a triangle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep to one class, or use a trained model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not know {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot mix classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} makes one kind of thing only, not {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose no class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model {0} cannot be used: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no device {0} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights do not fit the card of the model {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has no weights: {1} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} describes a model without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be loaded from a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not written: the model has no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} has its weights in {1}, a pickle, which is never opened here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for {0}, or convert it where you trust it with safetensors.torch.save_file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not written: its tensor {1} does not fit the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be used: {1} holds numbers that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train or get the model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights and the card are not of the same model: get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not belong to the card beside it: one of the two was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Get the model again, or remove the entry &quot;weights&quot; of card.json to use it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not hold the tensors of this network: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} does not fit this network: {1} is {2}, not {3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last noisy level; 0 is the schedule&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First finite level; 0 is the schedule&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moves every step this many rows towards noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger puts more of the steps at the clean end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model they were made for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller puts more of the steps at the clean end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller puts more of the steps at the noisy end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is the paper&apos;s and ComfyUI&apos;s; sigma is A1111&apos;s and diffusers&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One number a step, noisiest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the numbers are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise of a step: beta is more, beta_tilde less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it extrapolates: bh1 more than bh2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much fresh noise each step adds: 0 none, 1 as much as it took away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predictions used: more is sharper at many steps, shakier at few.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise put back and removed again over the whole run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn only while the noise is above this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Churn only while the noise is below this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the churned noise: over 1 keeps detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it goes back into noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps down again, two looks each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes back when the noise has come down to this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far up it goes: over 1 changes shapes too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the added noise: over 1 keeps detail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noising steps in the table; the times are 0 to rows - 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretches the table so that its last row holds no picture (Lin et al. 2023); needs a v or x0 model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiplies the betas by 1000/rows, so that a shorter table ends equally noisy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns picture into noise at an even pace and ends in pure noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cosine with more noise at every time, as large pictures need to be drowned equally.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betas rising in a line: the first diffusion models; most of its noisy half looks alike.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stable Diffusion&apos;s table; it stops short of pure noise, so that pictures keep a middling brightness.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betas rising with the square: gentler at the clean end than the linear table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cosine as a table with betas held below 0.999; keeps structure longer than the linear one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betas rising along the logistic curve: flat, steep, flat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same beta in every row: the picture fades exponentially.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Betas or alpha_bar given row by row, as an imported model brings them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linear table in continuous time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like VP with less noise at the clean end; made for good likelihoods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves the picture as it is and adds ever more noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise is added to an unscaled picture, and the network is told its logarithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A straight line from picture to pure noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture and noise mixed by an amount: simple to write, but the contrast dips half-way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curve through points of your own; it stays falling whatever you drag.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance added by the first row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance added by the last row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate at which {0} starts to add noise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate at which it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise of the cleanest level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noise of the noisiest level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels a side; 64 is the plain cosine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger makes the first betas larger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the piece of the curve begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 1 the middle is steeper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance added by every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falling numbers within 1 to 0, one a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers above 0 and at most 1, one a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of position (0 picture, 1 noise) and alpha_bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({0}: {1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your work is kept; try again, and copy the details into a report if it comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These preferences made no sense and have their defaults again: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferences were damaged; the defaults are used and the file is kept as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preferences could not be read: {0}; the defaults are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What suits the sampler; the plot shows what is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models in closed form compute on the CPU.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} This many threads were fastest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the folder from its beginning, or choose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a file and no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be no folder of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to do after the finished picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the playhead to an earlier step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That step is not there yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for the run, or move the playhead back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} needs a run, and there is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Generate first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model “{0}” is not loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full: {0} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} may not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} cannot be read: {1} bytes, at most {2} are possible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
