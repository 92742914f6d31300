<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BatchStrip</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>ChangePlot</name>
    <message>
        <source>change per frame</source>
        <translation>Änderung je Einzelbild</translation>
    </message>
    <message>
        <source>frame %1</source>
        <translation>Bild %1</translation>
    </message>
    <message>
        <source>jump</source>
        <translation>Sprung</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Whole pixels</source>
        <translation>Ganze Pixel</translation>
    </message>
    <message>
        <source>About diffstudio</source>
        <translation>Über diffstudio</translation>
    </message>
    <message>
        <source>A studio for exploring how diffusion models make pictures: every step kept, shown and resumable.</source>
        <translation>Ein Studio, um zu erkunden, wie Diffusionsmodelle Bilder machen: jeder Schritt bleibt erhalten, ist sichtbar und lässt sich fortsetzen.</translation>
    </message>
</context>
<context>
    <name>CoursePanel</name>
    <message>
        <source>Numbers over the steps</source>
        <translation>Zahlen über die Schritte</translation>
    </message>
    <message>
        <source>over the steps</source>
        <translation>über die Schritte</translation>
    </message>
    <message>
        <source>guidance |c − u|</source>
        <translation>Führung |c − u|</translation>
    </message>
    <message>
        <source>change |Δx₀|</source>
        <translation>Änderung |Δx₀|</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Float %1</source>
        <translation>%1 ablösen</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1 schließen</translation>
    </message>
    <message>
        <source>Make it a window of its own</source>
        <translation>Zu einem eigenen Fenster machen</translation>
    </message>
    <message>
        <source>Close; View brings it back</source>
        <translation>Schließen; „Ansicht“ holt es zurück</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
</context>
<context>
    <name>FilmStrip</name>
    <message>
        <source>Frame %1 of %2</source>
        <translation>Einzelbild %1 von %2</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>{0} network calls</source>
        <translation>{0} Netzaufrufe</translation>
    </message>
    <message>
        <source>{0} MB kept</source>
        <translation>{0} MB behalten</translation>
    </message>
    <message>
        <source>under 0.1 s</source>
        <translation>unter 0.1 s</translation>
    </message>
    <message>
        <source>about {0:.1f} s</source>
        <translation>etwa {0:.1f} s</translation>
    </message>
    <message>
        <source>about {0:.0f} min</source>
        <translation>etwa {0:.0f} min</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>dieses Modell</translation>
    </message>
</context>
<context>
    <name>GenerateButton</name>
    <message>
        <source>Ctrl+↵</source>
        <translation>Strg+↵</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Hält an …</translation>
    </message>
</context>
<context>
    <name>GeneratePanel</name>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How strongly the picture leans towards the class: 1 is off, higher is purer and more alike, too high burns the colours.</source>
        <translation>Wie stark das Bild zur Klasse neigt: 1 ist aus, mehr ist reiner und gleichförmiger, zu viel verbrennt die Farben.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Into how many steps the way from noise to picture is cut: more is finer and slower.</source>
        <translation>In wie viele Schritte der Weg vom Rauschen zum Bild geteilt wird: mehr ist feiner und langsamer.</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>η (eta)</source>
        <translation>η (Eta)</translation>
    </message>
    <message>
        <source>How much of the removed noise is replaced by fresh noise at each step: 0 always gives the same way, 1 is the full random walk.</source>
        <translation>Wie viel des entfernten Rauschens in jedem Schritt durch frisches ersetzt wird: 0 geht immer denselben Weg, 1 ist die volle Zufallsbewegung.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the noise moves towards that of another seed: a little gives a sibling of the picture.</source>
        <translation>Wie weit das Rauschen zu dem eines anderen Seeds wandert: ein wenig ergibt ein Geschwister des Bildes.</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Seed der Variation</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures are made at once</source>
        <translation>Wie viele Bilder auf einmal entstehen</translation>
    </message>
    <message>
        <source>What the run will cost</source>
        <translation>Was der Lauf kosten wird</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Follow every change at once: coarse while a control moves, fine when it rests</source>
        <translation>Jeder Änderung sofort folgen: grob, solange sich ein Regler bewegt, fein, wenn er ruht</translation>
    </message>
    <message>
        <source>Steer away from</source>
        <translation>Weglenken von</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Brings the contrast of a strongly guided picture back: 0 leaves it, 1 restores it fully.</source>
        <translation>Holt den Kontrast eines stark geführten Bildes zurück: 0 lässt ihn, 1 stellt ihn ganz wieder her.</translation>
    </message>
    <message>
        <source>Guide from</source>
        <translation>Führen ab</translation>
    </message>
    <message>
        <source>Where guidance begins: 0 is pure noise, 1 the finished picture.</source>
        <translation>Wo die Führung beginnt: 0 ist reines Rauschen, 1 das fertige Bild.</translation>
    </message>
    <message>
        <source>Guide until</source>
        <translation>Führen bis</translation>
    </message>
    <message>
        <source>Where guidance ends; outside of it a step costs half as much.</source>
        <translation>Wo die Führung endet; außerhalb kostet ein Schritt die Hälfte.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Dynamic thresholding: the share of pixels that keep their value; the brightest rest is pulled back into range.</source>
        <translation>Dynamische Schwelle: der Anteil der Pixel, die ihren Wert behalten; die hellsten übrigen werden in den Bereich zurückgeholt.</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>rescale, interval, negative</source>
        <translation>Angleichen, Bereich, Negativ</translation>
    </message>
    <message>
        <source>How each step is computed.</source>
        <translation>Wie jeder Schritt berechnet wird.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>Where along the noise the steps are put.</source>
        <translation>Wo entlang des Rauschens die Schritte liegen.</translation>
    </message>
    <message>
        <source>The number the noise is drawn from.</source>
        <translation>Die Zahl, aus der das Rauschen gezogen wird.</translation>
    </message>
    <message>
        <source>of seed</source>
        <translation>zu Seed</translation>
    </message>
    <message>
        <source>How many, with seeds that count up.</source>
        <translation>Wie viele, mit aufwärts gezählten Seeds.</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Guidance pushes away from this class.</source>
        <translation>Die Führung drängt von dieser Klasse weg.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Whatever the noise suggests</source>
        <translation>Was immer das Rauschen nahelegt</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Guidance pushes away from the average picture</source>
        <translation>Die Führung drängt vom Durchschnittsbild weg</translation>
    </message>
</context>
<context>
    <name>KeyframeRow</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a keyframe</source>
        <translation>Schlüsselbild hinzufügen</translation>
    </message>
    <message>
        <source>Keyframe %1 of %2: %3</source>
        <translation>Schlüsselbild %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>KeyframeStrip</name>
    <message>
        <source>Add a keyframe</source>
        <translation>Schlüsselbild hinzufügen</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Info</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Show only messages with these words</source>
        <translation>Nur Meldungen mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <source>Shown messages</source>
        <translation>Gezeigte Meldungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Show every message</source>
        <translation>Jede Meldung zeigen</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Show warnings and errors</source>
        <translation>Warnungen und Fehler zeigen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Show errors only</source>
        <translation>Nur Fehler zeigen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Right opens the details of a message, Ctrl+C copies it</source>
        <translation>Rechts öffnet die Einzelheiten einer Meldung, Strg+C kopiert sie</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or all of it</source>
        <translation>Das Ausgewählte kopieren, oder alles</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Forget all messages</source>
        <translation>Alle Meldungen vergessen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy versions, device, settings and the last messages, for someone who helps</source>
        <translation>Versionen, Gerät, Einstellungen und die letzten Meldungen kopieren, für jemanden, der hilft</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Loading {0} …</source>
        <translation>{0} wird geladen …</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped; the steps so far are kept</source>
        <translation>Angehalten; die Schritte bis hier bleiben</translation>
    </message>
    <message>
        <source>Failed; the steps so far are kept</source>
        <translation>Gescheitert; die Schritte bis hier bleiben</translation>
    </message>
    <message>
        <source>step {0} / {1} · {2:.1f} it/s · {3:.0f} s left</source>
        <translation>Schritt {0} / {1} · {2:.1f} it/s · noch {3:.0f} s</translation>
    </message>
    <message>
        <source>Runs kept: {0} · {1:.3g} MB</source>
        <translation>Behaltene Läufe: {0} · {1:.3g} MB</translation>
    </message>
    <message>
        <source>What every step of these runs takes in memory. Beyond {0} MB the oldest go to the disk.</source>
        <translation>Was alle Schritte dieser Läufe an Speicher belegen. Über {0} MB hinaus wandern die ältesten auf die Platte.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>{0} gespeichert</translation>
    </message>
    <message>
        <source>Saved {0} files</source>
        <translation>{0} Dateien gespeichert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Save &amp;picture</source>
        <translation>&amp;Bild speichern</translation>
    </message>
    <message>
        <source>Save batch as &amp;grid</source>
        <translation>Stapel als &amp;Raster speichern</translation>
    </message>
    <message>
        <source>Save all s&amp;teps</source>
        <translation>Alle &amp;Schritte speichern</translation>
    </message>
    <message>
        <source>Save steps as one s&amp;heet</source>
        <translation>Schritte als B&amp;ogen speichern</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Open picture &amp;folder</source>
        <translation>Bildordner öf&amp;fnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Reset &amp;settings to the model&apos;s defaults</source>
        <translation>&amp;Parameter auf den Standard des Modells zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Preferences …</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Live: follow every change</source>
        <translation>&amp;Live: jeder Änderung folgen</translation>
    </message>
    <message>
        <source>&amp;Branch from the playhead</source>
        <translation>&amp;Am Abspielkopf abzweigen</translation>
    </message>
    <message>
        <source>New &amp;random seed</source>
        <translation>&amp;Neuer zufälliger Seed</translation>
    </message>
    <message>
        <source>&amp;Use the last seed again</source>
        <translation>Letzten Seed &amp;wieder verwenden</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Play in &amp;reverse</source>
        <translation>&amp;Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play &amp;forward</source>
        <translation>&amp;Vorwärts abspielen</translation>
    </message>
    <message>
        <source>One step &amp;back</source>
        <translation>Ein Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>One step &amp;on</source>
        <translation>Ein Schritt &amp;weiter</translation>
    </message>
    <message>
        <source>Ten steps back</source>
        <translation>Zehn Schritte zurück</translation>
    </message>
    <message>
        <source>Ten steps on</source>
        <translation>Zehn Schritte weiter</translation>
    </message>
    <message>
        <source>To the &amp;noise</source>
        <translation>Zum Ra&amp;uschen</translation>
    </message>
    <message>
        <source>To the p&amp;icture</source>
        <translation>Zum &amp;Bild</translation>
    </message>
    <message>
        <source>S&amp;lower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>F&amp;aster</source>
        <translation>&amp;Schneller</translation>
    </message>
    <message>
        <source>Nor&amp;mal speed</source>
        <translation>&amp;Normales Tempo</translation>
    </message>
    <message>
        <source>Loop from &amp;here</source>
        <translation>Schleife ab &amp;hier</translation>
    </message>
    <message>
        <source>Loop &amp;up to here</source>
        <translation>Schleife b&amp;is hier</translation>
    </message>
    <message>
        <source>Loop over &amp;everything</source>
        <translation>Schleife über all&amp;es</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Fit picture</source>
        <translation>Bild ein&amp;passen</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Whole pixels when enlarged</source>
        <translation>&amp;Ganze Pixel beim Vergrößern</translation>
    </message>
    <message>
        <source>&amp;Explore</source>
        <translation>&amp;Erkunden</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>Pre&amp;vious panel</source>
        <translation>V&amp;orheriger Bereich</translation>
    </message>
    <message>
        <source>De&amp;tach panel</source>
        <translation>Bereich ab&amp;lösen</translation>
    </message>
    <message>
        <source>&amp;Close panel</source>
        <translation>Bereich s&amp;chließen</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>All &amp;shortcuts</source>
        <translation>Alle &amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Bericht kopieren</translation>
    </message>
    <message>
        <source>&amp;About diffstudio</source>
        <translation>&amp;Über diffstudio</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>Time that the network is told</source>
        <translation>Zeit, die dem Netz genannt wird</translation>
    </message>
    <message>
        <source>log SNR</source>
        <translation>log SNR</translation>
    </message>
    <message>
        <source>Log of the ratio of picture to noise</source>
        <translation>Logarithmus des Verhältnisses von Bild zu Rauschen</translation>
    </message>
    <message>
        <source>Factor of the picture in x = α·x₀ + σ·ε</source>
        <translation>Faktor des Bildes in x = α·x₀ + σ·ε</translation>
    </message>
    <message>
        <source>Factor of the noise in x = α·x₀ + σ·ε</source>
        <translation>Faktor des Rauschens in x = α·x₀ + σ·ε</translation>
    </message>
    <message>
        <source>Root mean square of the noisy picture</source>
        <translation>Quadratisches Mittel des verrauschten Bildes</translation>
    </message>
    <message>
        <source>Root mean square of the predicted noise: near 1 when it is judged well</source>
        <translation>Quadratisches Mittel des vorhergesagten Rauschens: nahe 1, wenn es gut geschätzt ist</translation>
    </message>
    <message>
        <source>What the class changes in the prediction; guidance enlarges it</source>
        <translation>Was die Klasse an der Vorhersage ändert; die Führung vergrößert es</translation>
    </message>
    <message>
        <source>How much the expected picture changed since the step before</source>
        <translation>Wie sehr sich das erwartete Bild seit dem Schritt davor geändert hat</translation>
    </message>
</context>
<context>
    <name>PathPicture</name>
    <message>
        <source>sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>%1 of the way: length 1.00 on the sphere, %2 on the straight line</source>
        <translation>%1 des Weges: Länge 1,00 auf der Kugel, %2 auf der Geraden</translation>
    </message>
</context>
<context>
    <name>PlaybackPanel</name>
    <message>
        <source>Quantity</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole picture (Ctrl+0)</source>
        <translation>Das ganze Bild zeigen (Strg+0)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save the picture, the batch or the steps</source>
        <translation>Das Bild, den Stapel oder die Schritte speichern</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Go on from this step with the settings on the left; the steps before it are kept (B)</source>
        <translation>Ab diesem Schritt mit den Parametern links weitermachen; die Schritte davor bleiben (B)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>No picture yet</source>
        <translation>Noch kein Bild</translation>
    </message>
    <message>
        <source>Noise becomes a picture here.</source>
        <translation>Hier wird aus Rauschen ein Bild.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>step {0}/{1} · t {2} · σ {3}</source>
        <translation>Schritt {0}/{1} · t {2} · σ {3}</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Heller Text auf dunklem Grund</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Dunkler Text auf hellem Grund</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Dem Schreibtisch folgen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Scale and language change at the next start.</source>
        <translation>Skalierung und Sprache ändern sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Words that are filled in</source>
        <translation>Wörter, die ausgefüllt werden</translation>
    </message>
    <message>
        <source>Esc stops a run</source>
        <translation>Esc hält einen Lauf an</translation>
    </message>
    <message>
        <source>Without it only the Stop button and the menu do</source>
        <translation>Ohne dies tun es nur der Knopf „Stopp“ und das Menü</translation>
    </message>
    <message>
        <source>Steps of a draft</source>
        <translation>Schritte je Entwurf</translation>
    </message>
    <message>
        <source>How finely Live shows a picture while a control moves: more is better and slower.</source>
        <translation>Wie fein „Live“ ein Bild zeigt, solange sich ein Regler bewegt: mehr ist besser und langsamer.</translation>
    </message>
    <message>
        <source>Memory for runs</source>
        <translation>Speicher für Läufe</translation>
    </message>
    <message>
        <source>How much memory the steps of all runs may take; beyond it the oldest go to the disk.</source>
        <translation>Wie viel Speicher die Schritte aller Läufe belegen dürfen; darüber hinaus wandern die ältesten auf die Platte.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Die Farben des Fensters.</translation>
    </message>
    <message>
        <source>The size of everything, in percent of what the desktop asks for.</source>
        <translation>Die Größe von allem, in Prozent dessen, was der Schreibtisch vorgibt.</translation>
    </message>
    <message>
        <source>The language of the window.</source>
        <translation>Die Sprache des Fensters.</translation>
    </message>
    <message>
        <source>Picture folder</source>
        <translation>Bildordner</translation>
    </message>
    <message>
        <source>Where Save puts pictures.</source>
        <translation>Wohin „Speichern“ Bilder legt.</translation>
    </message>
    <message>
        <source>File names</source>
        <translation>Dateinamen</translation>
    </message>
    <message>
        <source>What pictures are called; words in brackets are filled in.</source>
        <translation>Wie Bilder heißen; Wörter in Klammern werden ausgefüllt.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Put everything on this page back</source>
        <translation>Alles auf dieser Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Reset everything …</source>
        <translation>Alles zurücksetzen …</translation>
    </message>
    <message>
        <source>Forget preferences, settings and where panels stand, as on a first start</source>
        <translation>Einstellungen, Parameter und Anordnung vergessen, wie beim ersten Start</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Example: {0}</source>
        <translation>Beispiel: {0}</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Quantity</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>The share of the picture&apos;s power that is left: ᾱ = α²</source>
        <translation>Der Anteil der Bildstärke, der übrig ist: ᾱ = α²</translation>
    </message>
    <message>
        <source>The strength of the noise</source>
        <translation>Die Stärke des Rauschens</translation>
    </message>
    <message>
        <source>log SNR</source>
        <translation>log SNR</translation>
    </message>
    <message>
        <source>Log of the ratio of picture to noise</source>
        <translation>Logarithmus des Verhältnisses von Bild zu Rauschen</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Against the time that the network is told</source>
        <translation>Gegen die Zeit, die dem Netz genannt wird</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Against the number of the step</source>
        <translation>Gegen die Nummer des Schrittes</translation>
    </message>
    <message>
        <source>Compare with other schedules</source>
        <translation>Mit anderen Rauschplänen vergleichen</translation>
    </message>
    <message>
        <source>Draw other schedules beside this one</source>
        <translation>Andere Rauschpläne daneben zeichnen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>Noised picture</source>
        <translation>Verrauschtes Bild</translation>
    </message>
    <message>
        <source>The finished picture with the noise of these levels</source>
        <translation>Das fertige Bild mit dem Rauschen dieser Stufen</translation>
    </message>
    <message>
        <source>Schedule quantity</source>
        <translation>Größe des Rauschplans</translation>
    </message>
    <message>
        <source>Schedule axis</source>
        <translation>Achse des Rauschplans</translation>
    </message>
    <message>
        <source>Compared schedules</source>
        <translation>Verglichene Rauschpläne</translation>
    </message>
    <message>
        <source>picture kept ᾱ</source>
        <translation>Bildanteil ᾱ</translation>
    </message>
    <message>
        <source>noise σ</source>
        <translation>Rauschen σ</translation>
    </message>
    <message>
        <source>t = 0 picture</source>
        <translation>t = 0 Bild</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>New random seed</source>
        <translation>Neuer zufälliger Seed</translation>
    </message>
    <message>
        <source>Use a new random seed</source>
        <translation>Einen neuen zufälligen Seed verwenden</translation>
    </message>
    <message>
        <source>Last seed</source>
        <translation>Letzter Seed</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>No seed was used yet</source>
        <translation>Noch wurde kein Seed verwendet</translation>
    </message>
    <message>
        <source>Use the last seed again: %1</source>
        <translation>Den letzten Seed wieder verwenden: %1</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>The number that the noise is drawn from; the same seed gives the same picture. </source>
        <translation>Die Zahl, aus der das Rauschen gezogen wird; derselbe Seed ergibt dasselbe Bild. </translation>
    </message>
    <message>
        <source>Empty or −1: a new one each time.</source>
        <translation>Leer oder −1: jedes Mal ein neuer.</translation>
    </message>
    <message>
        <source>The seed stays; press to let it change</source>
        <translation>Der Seed bleibt; drücken, damit er sich ändern darf</translation>
    </message>
    <message>
        <source>Each run may change it; press to keep it</source>
        <translation>Jeder Lauf darf ihn ändern; drücken, um ihn zu behalten</translation>
    </message>
    <message>
        <source>Seed: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one.</source>
        <translation>Seed: eine ganze Zahl von 0 bis 2⁶⁴−1 eingeben, oder −1 für einen zufälligen.</translation>
    </message>
</context>
<context>
    <name>SeedPlane</name>
    <message>
        <source>top left</source>
        <translation>oben links</translation>
    </message>
    <message>
        <source>top right</source>
        <translation>oben rechts</translation>
    </message>
    <message>
        <source>bottom left</source>
        <translation>unten links</translation>
    </message>
    <message>
        <source>bottom right</source>
        <translation>unten rechts</translation>
    </message>
    <message>
        <source>New seed at the %1</source>
        <translation>Neuer Seed %1</translation>
    </message>
</context>
<context>
    <name>ShellCommands</name>
    <message>
        <source>Reset everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Forget all preferences, settings and where panels stand?</source>
        <translation>Alle Einstellungen, Parameter und die Anordnung vergessen?</translation>
    </message>
    <message>
        <source>Pictures, models and history stay.</source>
        <translation>Bilder, Modelle und Verlauf bleiben.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>Der Bericht liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Paste it where you ask for help.</source>
        <translation>Dort einfügen, wo um Hilfe gebeten wird.</translation>
    </message>
    <message>
        <source>No panel has the keyboard.</source>
        <translation>Kein Bereich hat die Tastatur.</translation>
    </message>
    <message>
        <source>Press F6 until one has it.</source>
        <translation>F6 drücken, bis einer sie hat.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>SliderRow</name>
    <message>
        <source>%1 slider</source>
        <translation>%1: Regler</translation>
    </message>
    <message>
        <source>%1 number</source>
        <translation>%1: Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>%1: type %2 from %3 to %4.</source>
        <translation>%1: %2 von %3 bis %4 eingeben.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>All shortcuts (F1)</source>
        <translation>Alle Tastenkürzel (F1)</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Make a picture and look at every step of it</source>
        <translation>Ein Bild erzeugen und jeden seiner Schritte ansehen</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Playback</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the noise (Home)</source>
        <translation>Zum Rauschen (Pos1)</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>One step back (←)</source>
        <translation>Ein Schritt zurück (←)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>Step forward</source>
        <translation>Schritt vor</translation>
    </message>
    <message>
        <source>One step on (→)</source>
        <translation>Ein Schritt weiter (→)</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>To the picture (End)</source>
        <translation>Zum Bild (Ende)</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>How many frames are shown a second ([ slower, ] faster)</source>
        <translation>Wie viele Bilder je Sekunde gezeigt werden ([ langsamer, ] schneller)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play in reverse</source>
        <translation>Rückwärts abspielen</translation>
    </message>
    <message>
        <source>Play in reverse (J)</source>
        <translation>Rückwärts abspielen (J)</translation>
    </message>
    <message>
        <source>Play once: stop at the end</source>
        <translation>Einmal abspielen: am Ende anhalten</translation>
    </message>
    <message>
        <source>Loop: start again at the end</source>
        <translation>Schleife: am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>Ping-pong: turn round at the ends</source>
        <translation>Pingpong: an den Enden umkehren</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Automatic ({0})</source>
        <translation>Automatisch ({0})</translation>
    </message>
    <message>
        <source>the finished picture</source>
        <translation>das fertige Bild</translation>
    </message>
    <message>
        <source>there is nothing of this kind at this step</source>
        <translation>nichts dieser Art in diesem Schritt</translation>
    </message>
    <message>
        <source>{0}: grey is 0, full colour ±{1}</source>
        <translation>{0}: Grau ist 0, volle Farbe ±{1}</translation>
    </message>
    <message>
        <source>CPU · {0} thread</source>
        <translation>CPU · {0} Thread</translation>
    </message>
    <message>
        <source>CPU · {0} threads</source>
        <translation>CPU · {0} Threads</translation>
    </message>
    <message>
        <source>Noisy x&lt;sub&gt;t&lt;/sub&gt;</source>
        <translation>Verrauscht x&lt;sub&gt;t&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>What the network is given at this step: picture and noise together.</source>
        <translation>Was das Netz in diesem Schritt bekommt: Bild und Rauschen zusammen.</translation>
    </message>
    <message>
        <source>what the network is given</source>
        <translation>was das Netz bekommt</translation>
    </message>
    <message>
        <source>Picture x̂&lt;sub&gt;0&lt;/sub&gt;</source>
        <translation>Bild x̂&lt;sub&gt;0&lt;/sub&gt;</translation>
    </message>
    <message>
        <source>The finished picture that the network expects at this step.</source>
        <translation>Das fertige Bild, das das Netz in diesem Schritt erwartet.</translation>
    </message>
    <message>
        <source>the picture that the network expects</source>
        <translation>das Bild, das das Netz erwartet</translation>
    </message>
    <message>
        <source>Noise ε̂</source>
        <translation>Rauschen ε̂</translation>
    </message>
    <message>
        <source>The noise that the network believes is in the picture.</source>
        <translation>Das Rauschen, das das Netz im Bild vermutet.</translation>
    </message>
    <message>
        <source>the noise it sees</source>
        <translation>das Rauschen, das es sieht</translation>
    </message>
    <message>
        <source>With class</source>
        <translation>Mit Klasse</translation>
    </message>
    <message>
        <source>What the network expects when it is told the class.</source>
        <translation>Was das Netz erwartet, wenn ihm die Klasse gesagt wird.</translation>
    </message>
    <message>
        <source>told the class</source>
        <translation>mit genannter Klasse</translation>
    </message>
    <message>
        <source>There is nothing to show: this run was made without guidance.</source>
        <translation>Nichts zu zeigen: dieser Lauf entstand ohne Führung.</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>What the network expects when it is told nothing, or the class to steer away from.</source>
        <translation>Was das Netz erwartet, wenn ihm nichts gesagt wird, oder die Klasse, von der weggelenkt wird.</translation>
    </message>
    <message>
        <source>not told the class</source>
        <translation>ohne genannte Klasse</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>With the class minus without: what guidance enlarges.</source>
        <translation>Mit Klasse minus ohne: was die Führung vergrößert.</translation>
    </message>
    <message>
        <source>with the class minus without</source>
        <translation>mit Klasse minus ohne</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How the expected picture changed since the step before.</source>
        <translation>Wie sich das erwartete Bild seit dem Schritt davor geändert hat.</translation>
    </message>
    <message>
        <source>the expected picture minus that of the step before</source>
        <translation>das erwartete Bild minus das des Schrittes davor</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Negative class</source>
        <translation>Negative Klasse</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>Sampler options</source>
        <translation>Sampler-Optionen</translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>Schedule options</source>
        <translation>Optionen des Schrittplans</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Guidance rescale</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Guidance interval</source>
        <translation>Führungsbereich</translation>
    </message>
    <message>
        <source>Dynamic threshold</source>
        <translation>Dynamische Schwelle</translation>
    </message>
    <message>
        <source>Eta</source>
        <translation>Eta</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Seed der Variation</translation>
    </message>
    <message>
        <source>Variation strength</source>
        <translation>Stärke der Variation</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Noise source</source>
        <translation>Quelle des Rauschens</translation>
    </message>
    <message>
        <source>Noise schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>Zero terminal SNR</source>
        <translation>SNR am Ende null</translation>
    </message>
    <message>
        <source>The original: fresh noise in every step, needs a hundred steps or more to be clean.</source>
        <translation>Das Original: frisches Rauschen in jedem Schritt, braucht hundert Schritte oder mehr für ein sauberes Bild.</translation>
    </message>
    <message>
        <source>The same noise always gives the same picture, good from twenty steps, and it can be run backwards.</source>
        <translation>Dasselbe Rauschen ergibt immer dasselbe Bild, gut ab zwanzig Schritten, und es geht auch rückwärts.</translation>
    </message>
    <message>
        <source>The simplest straight steps, soft at few; more steps settle on one picture.</source>
        <translation>Die einfachsten geraden Schritte, bei wenigen weich; mehr Schritte laufen auf ein Bild hinaus.</translation>
    </message>
    <message>
        <source>Lively pictures from few steps; fresh noise means that every number of steps gives another one.</source>
        <translation>Lebendige Bilder aus wenigen Schritten; wegen des frischen Rauschens ergibt jede Schrittzahl ein anderes.</translation>
    </message>
    <message>
        <source>Looks twice a step: twice as slow a step, far more exact.</source>
        <translation>Sieht je Schritt zweimal hin: doppelt so langsam, weit genauer.</translation>
    </message>
    <message>
        <source>Looks again half-way: as exact as Heun at the same price.</source>
        <translation>Sieht auf halbem Weg noch einmal hin: so genau wie Heun zum selben Preis.</translation>
    </message>
    <message>
        <source>DPM2 with fresh noise: richer detail, another picture at every number of steps.</source>
        <translation>DPM2 mit frischem Rauschen: mehr Einzelheiten, bei jeder Schrittzahl ein anderes Bild.</translation>
    </message>
    <message>
        <source>Learns from the last four steps at the price of one call; can ripple below fifteen steps.</source>
        <translation>Lernt aus den letzten vier Schritten zum Preis eines Aufrufs; unter fünfzehn Schritten kann es Wellen geben.</translation>
    </message>
    <message>
        <source>The first fast sampler of Stable Diffusion: good from thirty steps on evenly spaced times.</source>
        <translation>Der erste schnelle Sampler von Stable Diffusion: gut ab dreißig Schritten in gleichen Zeitabständen.</translation>
    </message>
    <message>
        <source>Looks half-way and adds fresh noise: rich detail, twice the calls.</source>
        <translation>Sieht auf halbem Weg hin und gibt frisches Rauschen dazu: viele Einzelheiten, doppelt so viele Aufrufe.</translation>
    </message>
    <message>
        <source>The usual choice: sharp from fifteen steps, one call each, the same noise gives the same picture.</source>
        <translation>Die übliche Wahl: scharf ab fünfzehn Schritten, ein Aufruf je Schritt, dasselbe Rauschen ergibt dasselbe Bild.</translation>
    </message>
    <message>
        <source>Fresh noise and a half-way look: natural detail from few steps, twice the calls.</source>
        <translation>Frisches Rauschen und ein Blick auf halbem Weg: natürliche Einzelheiten aus wenigen Schritten, doppelt so viele Aufrufe.</translation>
    </message>
    <message>
        <source>DPM++ 2M with fresh noise: more detail, wants some more steps.</source>
        <translation>DPM++ 2M mit frischem Rauschen: mehr Einzelheiten, braucht einige Schritte mehr.</translation>
    </message>
    <message>
        <source>Uses three predictions: the finest of the noisy ones at thirty steps and more, rough below.</source>
        <translation>Verwendet drei Vorhersagen: der feinste der verrauschten ab dreißig Schritten, darunter grob.</translation>
    </message>
    <message>
        <source>Corrects each step with the next look: very good at five to ten steps.</source>
        <translation>Berichtigt jeden Schritt mit dem nächsten Blick: sehr gut bei fünf bis zehn Schritten.</translation>
    </message>
    <message>
        <source>Extrapolates the predicted noise: good at ten steps, the same noise gives the same picture.</source>
        <translation>Rechnet das vorhergesagte Rauschen weiter: gut bei zehn Schritten, dasselbe Rauschen ergibt dasselbe Bild.</translation>
    </message>
    <message>
        <source>For models made for one to eight steps; with others the picture stays blurred.</source>
        <translation>Für Modelle, die für ein bis acht Schritte gemacht sind; bei anderen bleibt das Bild unscharf.</translation>
    </message>
    <message>
        <source>Heun that goes back into noise once near the end and repairs what it did: eighteen more calls.</source>
        <translation>Heun, der nahe dem Ende einmal ins Rauschen zurückgeht und ausbessert, was er tat: achtzehn Aufrufe mehr.</translation>
    </message>
    <message>
        <source>Even in time, both ends included.</source>
        <translation>Gleichmäßig in der Zeit, beide Enden eingeschlossen.</translation>
    </message>
    <message>
        <source>Even in time from the clean end; never looks at the noisiest level.</source>
        <translation>Gleichmäßig in der Zeit vom sauberen Ende her; sieht nie die verrauschteste Stufe.</translation>
    </message>
    <message>
        <source>Even in time from the noisy end; good for few steps.</source>
        <translation>Gleichmäßig in der Zeit vom verrauschten Ende her; gut für wenige Schritte.</translation>
    </message>
    <message>
        <source>Small steps where there is little noise, large ones at the start.</source>
        <translation>Kleine Schritte, wo wenig Rauschen ist, große am Anfang.</translation>
    </message>
    <message>
        <source>Even in the logarithm of the noise.</source>
        <translation>Gleichmäßig im Logarithmus des Rauschens.</translation>
    </message>
    <message>
        <source>Exponential with a bend: rho above 1 puts more of the steps at the clean end.</source>
        <translation>Exponentiell mit einer Biegung: rho über 1 legt mehr Schritte an das saubere Ende.</translation>
    </message>
    <message>
        <source>Even in time, the cleanest level left out.</source>
        <translation>Gleichmäßig in der Zeit, ohne die sauberste Stufe.</translation>
    </message>
    <message>
        <source>Even in the angle of noise against picture: best if the data were one Gaussian.</source>
        <translation>Gleichmäßig im Winkel zwischen Rauschen und Bild: am besten, wenn die Daten eine einzige Gauß-Verteilung wären.</translation>
    </message>
    <message>
        <source>Levels that were optimised for ten steps of Stable Diffusion and its relatives.</source>
        <translation>Stufen, die für zehn Schritte von Stable Diffusion und Verwandten optimiert wurden.</translation>
    </message>
    <message>
        <source>Every so many rows of the table, from the noisy end.</source>
        <translation>Jede soundsovielte Zeile der Tabelle, vom verrauschten Ende her.</translation>
    </message>
    <message>
        <source>Even in time, both ends included: the same levels as Uniform.</source>
        <translation>Gleichmäßig in der Zeit, beide Enden eingeschlossen: dieselben Stufen wie Uniform.</translation>
    </message>
    <message>
        <source>Even in time from the clean end, one row up: the levels of the first DDIM samplers.</source>
        <translation>Gleichmäßig in der Zeit vom sauberen Ende her, eine Zeile höher: die Stufen der ersten DDIM-Sampler.</translation>
    </message>
    <message>
        <source>More steps at both ends than in the middle.</source>
        <translation>Mehr Schritte an beiden Enden als in der Mitte.</translation>
    </message>
    <message>
        <source>The levels you type, from noise to picture.</source>
        <translation>Selbst eingegebene Stufen, vom Rauschen zum Bild.</translation>
    </message>
    <message>
        <source>counts up in the folder</source>
        <translation>zählt im Ordner aufwärts</translation>
    </message>
    <message>
        <source>the day</source>
        <translation>der Tag</translation>
    </message>
    <message>
        <source>seed of the picture</source>
        <translation>Seed des Bildes</translation>
    </message>
    <message>
        <source>seed that is mixed in</source>
        <translation>beigemischter Seed</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>schedule type</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>Zahl der Schritte</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Small pictures of nine kinds of flower, learned from flowers that the program draws itself.</source>
        <translation>Kleine Bilder von neun Blumenarten, gelernt von Blumen, die das Programm selbst zeichnet.</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Tulip</source>
        <translation>Tulpe</translation>
    </message>
    <message>
        <source>Daisy</source>
        <translation>Margerite</translation>
    </message>
    <message>
        <source>Sunflower</source>
        <translation>Sonnenblume</translation>
    </message>
    <message>
        <source>Poppy</source>
        <translation>Mohn</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Veilchen</translation>
    </message>
    <message>
        <source>Bluebell</source>
        <translation>Glockenblume</translation>
    </message>
    <message>
        <source>Lily</source>
        <translation>Lilie</translation>
    </message>
    <message>
        <source>Lavender</source>
        <translation>Lavendel</translation>
    </message>
    <message>
        <source>Points in the plane: a ring of eight Gaussians, two moons, a swiss roll and a checkerboard.</source>
        <translation>Punkte in der Ebene: ein Ring aus acht Gauß-Verteilungen, zwei Monde, eine Biskuitrolle und ein Schachbrett.</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>Ring</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Swiss roll</source>
        <translation>Biskuitrolle</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Eight Gaussians on a circle, answered in closed form: what a perfect network would say.</source>
        <translation>Acht Gauß-Verteilungen auf einem Kreis, in geschlossener Form beantwortet: was ein vollkommenes Netz sagen würde.</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Osten</translation>
    </message>
    <message>
        <source>North-east</source>
        <translation>Nordosten</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Norden</translation>
    </message>
    <message>
        <source>North-west</source>
        <translation>Nordwesten</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Westen</translation>
    </message>
    <message>
        <source>South-west</source>
        <translation>Südwesten</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Süden</translation>
    </message>
    <message>
        <source>South-east</source>
        <translation>Südosten</translation>
    </message>
    <message>
        <source>Three Gaussians that overlap, answered in closed form: shows how guidance pushes them apart.</source>
        <translation>Drei überlappende Gauß-Verteilungen, in geschlossener Form beantwortet: zeigt, wie die Führung sie auseinanderdrängt.</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Lock seed</source>
        <translation>Seed sperren</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Playhead</source>
        <translation>Abspielkopf</translation>
    </message>
    <message>
        <source>Picture of the batch</source>
        <translation>Bild des Stapels</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>The axis {0} has too many values.</source>
        <translation>Die Achse {0} hat zu viele Werte.</translation>
    </message>
    <message>
        <source>At most {0} are possible.</source>
        <translation>Höchstens {0} sind möglich.</translation>
    </message>
    <message>
        <source>Write a range like 1-10 (+2) or 10-1 (-3).</source>
        <translation>Einen Bereich wie 1-10 (+2) oder 10-1 (-3) schreiben.</translation>
    </message>
    <message>
        <source>The axis “{0}” names no setting.</source>
        <translation>Die Achse „{0}“ nennt keinen Parameter.</translation>
    </message>
    <message>
        <source>Write it like steps=5,10,20.</source>
        <translation>Etwa so schreiben: steps=5,10,20.</translation>
    </message>
    <message>
        <source>The axis {0} has no values.</source>
        <translation>Die Achse {0} hat keine Werte.</translation>
    </message>
    <message>
        <source>Write them like steps=5,10,20.</source>
        <translation>Etwa so schreiben: steps=5,10,20.</translation>
    </message>
    <message>
        <source>This grid has {0} cells, at most {1} are possible.</source>
        <translation>Dieses Raster hat {0} Felder, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>Take fewer values.</source>
        <translation>Weniger Werte nehmen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be an axis.</source>
        <translation>„{0}“ kann keine Achse sein.</translation>
    </message>
    <message>
        <source>Use one of {0}.</source>
        <translation>Eines von diesen verwenden: {0}.</translation>
    </message>
    <message>
        <source>Both axes change {0}.</source>
        <translation>Beide Achsen ändern {0}.</translation>
    </message>
    <message>
        <source>Give each axis a setting of its own.</source>
        <translation>Jeder Achse einen eigenen Parameter geben.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a number of a usable size.</source>
        <translation>{0}: „{1}“ ist keine Zahl von brauchbarer Größe.</translation>
    </message>
    <message>
        <source>{0}: “{1}” never arrives at its end.</source>
        <translation>{0}: „{1}“ kommt nie an seinem Ende an.</translation>
    </message>
    <message>
        <source>{0}: {1} values are not possible.</source>
        <translation>{0}: {1} Werte sind nicht möglich.</translation>
    </message>
    <message>
        <source>Ask for 1 to {0}.</source>
        <translation>1 bis {0} verlangen.</translation>
    </message>
    <message>
        <source>Size: “{0}” cannot be read.</source>
        <translation>Größe: „{0}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Write it like 64x48, width first.</source>
        <translation>Etwa so schreiben: 64x48, Breite zuerst.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is neither on nor off.</source>
        <translation>{0}: „{1}“ ist weder an noch aus.</translation>
    </message>
    <message>
        <source>The values of {0} cannot be read: a quotation mark is not closed.</source>
        <translation>Die Werte von {0} sind nicht lesbar: ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>{0}: “{1}” is not a number.</source>
        <translation>{0}: „{1}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Write 5, 1-10, 1-10 (+2) or 1-10 [5].</source>
        <translation>5, 1-10, 1-10 (+2) oder 1-10 [5] schreiben.</translation>
    </message>
    <message>
        <source>The branch cannot be read: its changes have no names.</source>
        <translation>Der Abzweig ist nicht lesbar: seine Änderungen haben keine Namen.</translation>
    </message>
    <message>
        <source>{0} cannot change in the middle of a run.</source>
        <translation>{0} kann sich nicht mitten in einem Lauf ändern.</translation>
    </message>
    <message>
        <source>Set it back, or generate anew.</source>
        <translation>Zurückstellen oder neu erzeugen.</translation>
    </message>
    <message>
        <source>This is a branch of a branch {0} times over.</source>
        <translation>Dies ist {0}-mal ein Abzweig eines Abzweigs.</translation>
    </message>
    <message>
        <source>Branch from an earlier run.</source>
        <translation>Von einem früheren Lauf abzweigen.</translation>
    </message>
    <message>
        <source>{0} must be options with names.</source>
        <translation>{0} müssen Optionen mit Namen sein.</translation>
    </message>
    <message>
        <source>{0}: a value of the type {1} is not possible.</source>
        <translation>{0}: ein Wert der Art {1} ist nicht möglich.</translation>
    </message>
    <message>
        <source>{0} must be on or off.</source>
        <translation>{0} muss an oder aus sein.</translation>
    </message>
    <message>
        <source>{0} starts at {1}, after its end at {2}.</source>
        <translation>{0} beginnt bei {1}, nach dem Ende bei {2}.</translation>
    </message>
    <message>
        <source>Swap the two.</source>
        <translation>Die beiden vertauschen.</translation>
    </message>
    <message>
        <source>{0}: {1} options, at most {2} are possible.</source>
        <translation>{0}: {1} Optionen, höchstens {2} sind möglich.</translation>
    </message>
    <message>
        <source>{0}: a list of {1} values, at most {2} are possible.</source>
        <translation>{0}: eine Liste von {1} Werten, höchstens {2} sind möglich.</translation>
    </message>
    <message>
        <source>{0}: a list of numbers is needed.</source>
        <translation>{0}: eine Liste von Zahlen ist nötig.</translation>
    </message>
    <message>
        <source>{0}: {1} is not a finite number.</source>
        <translation>{0}: {1} ist keine endliche Zahl.</translation>
    </message>
    <message>
        <source>{0} needs two values.</source>
        <translation>{0} braucht zwei Werte.</translation>
    </message>
    <message>
        <source>{0} must be a whole number.</source>
        <translation>{0} muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>Give one from {0} to {1}.</source>
        <translation>Eine von {0} bis {1} angeben.</translation>
    </message>
    <message>
        <source>{0} is {1}, outside {2} to {3}.</source>
        <translation>{0} ist {1}, außerhalb von {2} bis {3}.</translation>
    </message>
    <message>
        <source>{0} must be a number.</source>
        <translation>{0} muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>{0} must be a text.</source>
        <translation>{0} muss ein Text sein.</translation>
    </message>
    <message>
        <source>{0} has {1} characters, at most {2} are possible.</source>
        <translation>{0} hat {1} Zeichen, höchstens {2} sind möglich.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Eines wählen.</translation>
    </message>
    <message>
        <source>No cell of the grid was finished.</source>
        <translation>Kein Feld des Rasters wurde fertig.</translation>
    </message>
    <message>
        <source>Let it run longer.</source>
        <translation>Länger laufen lassen.</translation>
    </message>
    <message>
        <source>The file has more parts than are read.</source>
        <translation>Die Datei hat mehr Teile, als gelesen werden.</translation>
    </message>
    <message>
        <source>A text in the picture is too long to be read.</source>
        <translation>Ein Text im Bild ist zu lang, um gelesen zu werden.</translation>
    </message>
    <message>
        <source>The file ends early.</source>
        <translation>Die Datei endet zu früh.</translation>
    </message>
    <message>
        <source>The text “{0}” in the picture is damaged or too long.</source>
        <translation>Der Text „{0}“ im Bild ist beschädigt oder zu lang.</translation>
    </message>
    <message>
        <source>The picture holds more text than is read.</source>
        <translation>Das Bild enthält mehr Text, als gelesen wird.</translation>
    </message>
    <message>
        <source>{0} is close, but not the same: {1}.</source>
        <translation>{0} ist ähnlich, aber nicht gleich: {1}.</translation>
    </message>
    <message>
        <source>{0} is close, but not the same: A1111 leaves out the last level but one with {1}.</source>
        <translation>{0} ist ähnlich, aber nicht gleich: A1111 lässt mit {1} die vorletzte Stufe aus.</translation>
    </message>
    <message>
        <source>{0} was not applied: the schedule type “{1}” is not known here.</source>
        <translation>{0} wurde nicht übernommen: der Schrittplan „{1}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>{0} was not applied: {1} cannot take “{2}” here.</source>
        <translation>{0} wurde nicht übernommen: {1} kann „{2}“ hier nicht annehmen.</translation>
    </message>
    <message>
        <source>There was not enough memory for this run.</source>
        <translation>Der Speicher reichte für diesen Lauf nicht.</translation>
    </message>
    <message>
        <source>Lower Count or Size, or close other programs.</source>
        <translation>Anzahl oder Größe verringern, oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>The picture turned into invalid numbers at step {0}.</source>
        <translation>Das Bild wurde in Schritt {0} zu ungültigen Zahlen.</translation>
    </message>
    <message>
        <source>Lower Guidance, take more Steps or another Sampler.</source>
        <translation>Führung verringern, mehr Schritte oder einen anderen Sampler nehmen.</translation>
    </message>
    <message>
        <source>Something unforeseen happened in the middle of the run.</source>
        <translation>Mitten im Lauf geschah etwas Unvorhergesehenes.</translation>
    </message>
    <message>
        <source>These settings are too long to be kept in a file.</source>
        <translation>Diese Parameter sind zu lang, um in einer Datei zu stehen.</translation>
    </message>
    <message>
        <source>Export without settings.</source>
        <translation>Ohne Parameter exportieren.</translation>
    </message>
    <message>
        <source>The settings could not be written into the file.</source>
        <translation>Die Parameter konnten nicht in die Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>There is nothing to export of this run yet.</source>
        <translation>Von diesem Lauf gibt es noch nichts zu exportieren.</translation>
    </message>
    <message>
        <source>Let it make a step, or choose another quantity.</source>
        <translation>Einen Schritt abwarten oder eine andere Größe wählen.</translation>
    </message>
    <message>
        <source>Step {0} of this run is not there any more.</source>
        <translation>Schritt {0} dieses Laufs ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Generate the run again.</source>
        <translation>Den Lauf noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>{0} × {1} pixels are too many for {2}.</source>
        <translation>{0} × {1} Pixel sind zu viele für {2}.</translation>
    </message>
    <message>
        <source>Choose a smaller size or fewer pictures.</source>
        <translation>Eine kleinere Größe oder weniger Bilder wählen.</translation>
    </message>
    <message>
        <source>{0} frames of {1} × {2} pixels are too many for one export.</source>
        <translation>{0} Einzelbilder von {1} × {2} Pixeln sind zu viele für einen Export.</translation>
    </message>
    <message>
        <source>Choose a smaller size or fewer frames.</source>
        <translation>Eine kleinere Größe oder weniger Einzelbilder wählen.</translation>
    </message>
    <message>
        <source>The file would be larger than 1 GB.</source>
        <translation>Die Datei würde größer als 1 GB.</translation>
    </message>
    <message>
        <source>Choose a smaller size, fewer frames, or another format.</source>
        <translation>Eine kleinere Größe, weniger Einzelbilder oder ein anderes Format wählen.</translation>
    </message>
    <message>
        <source>“{0}” cannot be exported as {1}.</source>
        <translation>„{0}“ lässt sich nicht als {1} exportieren.</translation>
    </message>
    <message>
        <source>Only WebP can be chosen to be lossless, not {0}.</source>
        <translation>Nur WebP kann verlustfrei sein, {0} nicht.</translation>
    </message>
    <message>
        <source>Choose WebP, or leave it.</source>
        <translation>WebP wählen, oder es lassen.</translation>
    </message>
    <message>
        <source>A GIF cannot show {0} frames a second.</source>
        <translation>Ein GIF kann keine {0} Bilder je Sekunde zeigen.</translation>
    </message>
    <message>
        <source>Choose at most {0}, or another format.</source>
        <translation>Höchstens {0} wählen, oder ein anderes Format.</translation>
    </message>
    <message>
        <source>There are no pictures for a grid.</source>
        <translation>Für ein Raster gibt es keine Bilder.</translation>
    </message>
    <message>
        <source>Generate some first.</source>
        <translation>Erst welche erzeugen.</translation>
    </message>
    <message>
        <source>The grid would have {0} × {1} pixels, too many for most programs.</source>
        <translation>Das Raster hätte {0} × {1} Pixel, zu viele für die meisten Programme.</translation>
    </message>
    <message>
        <source>Take fewer or smaller pictures.</source>
        <translation>Weniger oder kleinere Bilder nehmen.</translation>
    </message>
    <message>
        <source>The history could not be used: {0}.</source>
        <translation>Der Verlauf war nicht zu gebrauchen: {0}.</translation>
    </message>
    <message>
        <source>{0} {1}; it was kept as {2} and a new history begun.</source>
        <translation>{0} {1}; er wurde als {2} aufgehoben und ein neuer Verlauf begonnen.</translation>
    </message>
    <message>
        <source>{0} The history of this session will not be kept.</source>
        <translation>{0} Der Verlauf dieser Sitzung wird nicht aufgehoben.</translation>
    </message>
    <message>
        <source>The history was not written: the disk is full or refuses.</source>
        <translation>Der Verlauf wurde nicht geschrieben: die Platte ist voll oder verweigert es.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>Etwas Platz schaffen.</translation>
    </message>
    <message>
        <source>The history is busy in another window.</source>
        <translation>Der Verlauf ist in einem anderen Fenster beschäftigt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} cannot be used.</source>
        <translation>{0} ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>{0} {1} and could not be put aside: {2}.</source>
        <translation>{0} {1} und ließ sich nicht beiseitelegen: {2}.</translation>
    </message>
    <message>
        <source>{0} was written by a newer diffstudio and is left as it is.</source>
        <translation>{0} wurde von einem neueren diffstudio geschrieben und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1}.</source>
        <translation>{0} ist nicht zu gebrauchen: {1}.</translation>
    </message>
    <message>
        <source>This run has no picture yet.</source>
        <translation>Dieser Lauf hat noch kein Bild.</translation>
    </message>
    <message>
        <source>Let it make a step first.</source>
        <translation>Erst einen Schritt abwarten.</translation>
    </message>
    <message>
        <source>There is no picture {0}: this run has {1}.</source>
        <translation>Es gibt kein Bild {0}: dieser Lauf hat {1}.</translation>
    </message>
    <message>
        <source>These settings are too long to be kept in a picture.</source>
        <translation>Diese Parameter sind zu lang, um in einem Bild zu stehen.</translation>
    </message>
    <message>
        <source>The settings could not be written into the picture.</source>
        <translation>Die Parameter konnten nicht in das Bild geschrieben werden.</translation>
    </message>
    <message>
        <source>Save it as png.</source>
        <translation>Als PNG speichern.</translation>
    </message>
    <message>
        <source>Pictures cannot be written as “{0}”.</source>
        <translation>Bilder lassen sich nicht als „{0}“ schreiben.</translation>
    </message>
    <message>
        <source>This file is no picture that holds settings.</source>
        <translation>Diese Datei ist kein Bild, das Parameter enthält.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP or GIF file.</source>
        <translation>Eine PNG-, JPEG-, WebP- oder GIF-Datei wählen.</translation>
    </message>
    <message>
        <source>This text holds no settings.</source>
        <translation>Dieser Text enthält keine Parameter.</translation>
    </message>
    <message>
        <source>Copy the settings of a picture and try again.</source>
        <translation>Die Parameter eines Bildes kopieren und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The model “{0}” is not here; “{1}” stays.</source>
        <translation>Das Modell „{0}“ ist nicht hier; „{1}“ bleibt.</translation>
    </message>
    <message>
        <source>{0} could not be opened: {1}.</source>
        <translation>{0} ließ sich nicht öffnen: {1}.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>{0} was not applied: the model does not know “{1}”.</source>
        <translation>{0} wurde nicht übernommen: das Modell kennt „{1}“ nicht.</translation>
    </message>
    <message>
        <source>“{0}” cannot be read.</source>
        <translation>„{0}“ ist nicht lesbar.</translation>
    </message>
    <message>
        <source>No free name was found in {0}.</source>
        <translation>In {0} war kein freier Name zu finden.</translation>
    </message>
    <message>
        <source>Choose another folder or name pattern.</source>
        <translation>Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>A name needs at least one character.</source>
        <translation>Ein Name braucht mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>The pattern is too long.</source>
        <translation>Das Muster ist zu lang.</translation>
    </message>
    <message>
        <source>At most {0} folders are possible.</source>
        <translation>Höchstens {0} Ordner sind möglich.</translation>
    </message>
    <message>
        <source>A name cannot lead out of the folder.</source>
        <translation>Ein Name kann nicht aus dem Ordner hinausführen.</translation>
    </message>
    <message>
        <source>There is no {0}.</source>
        <translation>{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>The name pattern has {0} characters, at most {1} are possible.</source>
        <translation>Das Namensmuster hat {0} Zeichen, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>The name pattern asks for {0} folders, at most {1} are possible.</source>
        <translation>Das Namensmuster verlangt {0} Ordner, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>The name pattern leads out of {0}.</source>
        <translation>Das Namensmuster führt aus {0} hinaus.</translation>
    </message>
    <message>
        <source>Choose another pattern.</source>
        <translation>Ein anderes Muster wählen.</translation>
    </message>
    <message>
        <source>The record of every step will take {0} GB: lower Steps or Count if memory is short.</source>
        <translation>Die Aufzeichnung aller Schritte braucht {0} GB: Schritte oder Anzahl verringern, wenn der Speicher knapp ist.</translation>
    </message>
    <message>
        <source>It is not known yet how fast this model is here: the first run measures it.</source>
        <translation>Wie schnell dieses Modell hier ist, ist noch nicht bekannt: der erste Lauf misst es.</translation>
    </message>
    <message>
        <source>Choose another Sampler or Schedule type.</source>
        <translation>Einen anderen Sampler oder Schrittplan wählen.</translation>
    </message>
    <message>
        <source>{0} must be a schedule with its options.</source>
        <translation>{0} muss ein Rauschplan mit seinen Optionen sein.</translation>
    </message>
    <message>
        <source>The recipe cannot be read: it does not say its version.</source>
        <translation>Das Rezept ist nicht lesbar: es nennt seine Version nicht.</translation>
    </message>
    <message>
        <source>These settings were written by a newer diffstudio (format {0}, this one reads up to {1}): update it to read all of them.</source>
        <translation>Diese Parameter wurden von einem neueren diffstudio geschrieben (Format {0}, dieses liest bis {1}): aktualisieren, um alle zu lesen.</translation>
    </message>
    <message>
        <source>This version of diffstudio does not know the setting {0}.</source>
        <translation>Diese Version von diffstudio kennt den Parameter {0} nicht.</translation>
    </message>
    <message>
        <source>There is no setting called {0}.</source>
        <translation>Es gibt keinen Parameter namens {0}.</translation>
    </message>
    <message>
        <source>There is no picture {0}: this batch has {1}.</source>
        <translation>Es gibt kein Bild {0}: dieser Stapel hat {1}.</translation>
    </message>
    <message>
        <source>{0}: the model “{1}” does not know “{2}”.</source>
        <translation>{0}: das Modell „{1}“ kennt „{2}“ nicht.</translation>
    </message>
    <message>
        <source>Size: the model “{0}” makes no pictures.</source>
        <translation>Größe: das Modell „{0}“ macht keine Bilder.</translation>
    </message>
    <message>
        <source>Set Size to the model&apos;s own.</source>
        <translation>Größe auf die des Modells stellen.</translation>
    </message>
    <message>
        <source>Size: the model “{0}” makes pictures of {1} × {2} only.</source>
        <translation>Größe: das Modell „{0}“ macht nur Bilder von {1} × {2}.</translation>
    </message>
    <message>
        <source>There is no noise schedule called “{0}”.</source>
        <translation>Es gibt keinen Rauschplan namens „{0}“.</translation>
    </message>
    <message>
        <source>Choose one of {0}.</source>
        <translation>Eines von diesen wählen: {0}.</translation>
    </message>
    <message>
        <source>The negative class does nothing while Guidance is 1.</source>
        <translation>Die negative Klasse bewirkt nichts, solange die Führung 1 ist.</translation>
    </message>
    <message>
        <source>Dynamic threshold is left out: it is made for pictures.</source>
        <translation>Die dynamische Schwelle entfällt: sie ist für Bilder gemacht.</translation>
    </message>
    <message>
        <source>There is no sampler called “{0}”.</source>
        <translation>Es gibt keinen Sampler namens „{0}“.</translation>
    </message>
    <message>
        <source>There is no schedule type called “{0}”.</source>
        <translation>Es gibt keinen Schrittplan namens „{0}“.</translation>
    </message>
    <message>
        <source>The model “{0}” predicts noise and cannot start at pure noise.</source>
        <translation>Das Modell „{0}“ sagt Rauschen vorher und kann nicht bei reinem Rauschen beginnen.</translation>
    </message>
    <message>
        <source>Turn off Zero terminal SNR, or choose the schedule type Uniform leading.</source>
        <translation>„SNR am Ende null“ ausschalten oder den Schrittplan Uniform leading wählen.</translation>
    </message>
    <message>
        <source>{0}: the model “{1}” has no classes.</source>
        <translation>{0}: das Modell „{1}“ hat keine Klassen.</translation>
    </message>
    <message>
        <source>Set {0} to none.</source>
        <translation>{0} auf keine stellen.</translation>
    </message>
    <message>
        <source>{0} is not possible with this noise schedule.</source>
        <translation>{0} ist mit diesem Rauschplan nicht möglich.</translation>
    </message>
    <message>
        <source>Turn it off, or choose a schedule that is a table of betas.</source>
        <translation>Ausschalten, oder einen Rauschplan wählen, der eine Tabelle von Betas ist.</translation>
    </message>
    <message>
        <source>Guidance does nothing: the model “{0}” has no classes to follow.</source>
        <translation>Die Führung bewirkt nichts: das Modell „{0}“ hat keine Klassen, denen es folgen könnte.</translation>
    </message>
    <message>
        <source>Schedule option “{0}” is left out: {1} has none of that name.</source>
        <translation>Die Option „{0}“ des Schrittplans entfällt: {1} hat keine dieses Namens.</translation>
    </message>
    <message>
        <source>{0} adds fresh noise at every step, so the picture does not settle as the steps become more.</source>
        <translation>{0} gibt in jedem Schritt frisches Rauschen dazu; das Bild kommt mit mehr Schritten nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>Zero terminal SNR changes nothing: this schedule ends in pure noise by itself.</source>
        <translation>„SNR am Ende null“ ändert nichts: dieser Rauschplan endet von selbst in reinem Rauschen.</translation>
    </message>
    <message>
        <source>Choose a class.</source>
        <translation>Eine Klasse wählen.</translation>
    </message>
    <message>
        <source>The class and the negative class are the same.</source>
        <translation>Die Klasse und die negative Klasse sind gleich.</translation>
    </message>
    <message>
        <source>Eta is left out: {0} has none.</source>
        <translation>Eta entfällt: {0} hat keines.</translation>
    </message>
    <message>
        <source>Step {0} of this run is not there.</source>
        <translation>Schritt {0} dieses Laufs ist nicht da.</translation>
    </message>
    <message>
        <source>Choose another step, or generate it anew.</source>
        <translation>Einen anderen Schritt wählen oder neu erzeugen.</translation>
    </message>
    <message>
        <source>Stopped after {0}; they are kept.</source>
        <translation>Angehalten nach {0}; sie bleiben.</translation>
    </message>
    <message>
        <source>There is nothing to save of this run yet.</source>
        <translation>Von diesem Lauf gibt es noch nichts zu speichern.</translation>
    </message>
    <message>
        <source>There is no cell {0},{1}: this grid has {2} × {3}, rows first.</source>
        <translation>Es gibt kein Feld {0},{1}: dieses Raster hat {2} × {3}, Zeilen zuerst.</translation>
    </message>
    <message>
        <source>Count from 1,1 at the top left.</source>
        <translation>Ab 1,1 oben links zählen.</translation>
    </message>
    <message>
        <source>The axes of this grid cannot be read.</source>
        <translation>Die Achsen dieses Rasters sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Make it again.</source>
        <translation>Noch einmal erzeugen.</translation>
    </message>
    <message>
        <source>A step of an older run could not be read back from {0}.</source>
        <translation>Ein Schritt eines älteren Laufs ließ sich nicht aus {0} zurücklesen.</translation>
    </message>
    <message>
        <source>The steps of an older run were moved to the disk to make room.</source>
        <translation>Die Schritte eines älteren Laufs wanderten auf die Platte, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>An older run forgot its predictions with and without the class, to make room.</source>
        <translation>Ein älterer Lauf vergaß seine Vorhersagen mit und ohne Klasse, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>An older run kept only some of its steps, to make room.</source>
        <translation>Ein älterer Lauf behielt nur einige seiner Schritte, um Platz zu schaffen.</translation>
    </message>
    <message>
        <source>The walk cannot be read: its keyframes are no list.</source>
        <translation>Die Wanderung ist nicht lesbar: ihre Schlüsselbilder sind keine Liste.</translation>
    </message>
    <message>
        <source>A walk needs 2 to {0} keyframes, not {1}.</source>
        <translation>Eine Wanderung braucht 2 bis {0} Schlüsselbilder, nicht {1}.</translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation>Welche hinzufügen oder entfernen.</translation>
    </message>
    <message>
        <source>{0} must be keyframes.</source>
        <translation>{0} müssen Schlüsselbilder sein.</translation>
    </message>
    <message>
        <source>{0} is set for some keyframes and not for others.</source>
        <translation>{0} ist für manche Schlüsselbilder gesetzt und für andere nicht.</translation>
    </message>
    <message>
        <source>The seed plane needs a seed for each of its four corners.</source>
        <translation>Die Seed-Ebene braucht einen Seed für jede ihrer vier Ecken.</translation>
    </message>
    <message>
        <source>A point of the seed plane is given by its corners, u and v.</source>
        <translation>Ein Punkt der Seed-Ebene wird durch ihre Ecken, u und v angegeben.</translation>
    </message>
    <message>
        <source>A keyframe is a recipe, with or without a point of the seed plane.</source>
        <translation>Ein Schlüsselbild ist ein Rezept, mit oder ohne Punkt der Seed-Ebene.</translation>
    </message>
    <message>
        <source>A keyframe is a single picture.</source>
        <translation>Ein Schlüsselbild ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <source>Set Count to 1.</source>
        <translation>Anzahl auf 1 stellen.</translation>
    </message>
    <message>
        <source>Frames is {0}: this walk needs {1}, one for each keyframe.</source>
        <translation>Einzelbilder ist {0}: diese Wanderung braucht {1}, eines für jedes Schlüsselbild.</translation>
    </message>
    <message>
        <source>This walk has {0} frames, at most {1} are possible.</source>
        <translation>Diese Wanderung hat {0} Einzelbilder, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>A walk has no setting called “{0}”.</source>
        <translation>Eine Wanderung hat keinen Parameter namens „{0}“.</translation>
    </message>
    <message>
        <source>The walk cannot be read: it needs a version, a recipe and keyframes.</source>
        <translation>Die Wanderung ist nicht lesbar: sie braucht eine Version, ein Rezept und Schlüsselbilder.</translation>
    </message>
    <message>
        <source>This walk was written by a newer diffstudio.</source>
        <translation>Diese Wanderung wurde von einem neueren diffstudio geschrieben.</translation>
    </message>
    <message>
        <source>Update this one to read it.</source>
        <translation>Dieses aktualisieren, um sie zu lesen.</translation>
    </message>
    <message>
        <source>This version of diffstudio does not know the setting “{0}” of a walk.</source>
        <translation>Diese Version von diffstudio kennt den Parameter „{0}“ einer Wanderung nicht.</translation>
    </message>
    <message>
        <source>A keyframe of a walk has no setting “{0}” of its own.</source>
        <translation>Ein Schlüsselbild einer Wanderung hat keinen eigenen Parameter „{0}“.</translation>
    </message>
    <message>
        <source>Keyframe {0} differs from the first in {1}: a walk goes between noises, classes, Guidance, Guidance rescale, Dynamic threshold and Eta.</source>
        <translation>Schlüsselbild {0} unterscheidet sich vom ersten in {1}: eine Wanderung führt zwischen Rauschen, Klassen, Führung, Angleichen, dynamischer Schwelle und Eta.</translation>
    </message>
    <message>
        <source>Set the others alike.</source>
        <translation>Die anderen gleich einstellen.</translation>
    </message>
    <message>
        <source>Set it for all or none.</source>
        <translation>Für alle oder keines setzen.</translation>
    </message>
    <message>
        <source>A point of the seed plane has no variation.</source>
        <translation>Ein Punkt der Seed-Ebene hat keine Variation.</translation>
    </message>
    <message>
        <source>Set Variation strength to 0.</source>
        <translation>Stärke der Variation auf 0 stellen.</translation>
    </message>
    <message>
        <source>Write keyframes as CLASS:SEED, such as rose:7, tulip:12@3, with @ and the guidance where it changes.</source>
        <translation>Schlüsselbilder als KLASSE:SEED schreiben, etwa rose:7, tulip:12@3, mit @ und der Führung, wo sie sich ändert.</translation>
    </message>
    <message>
        <source>“{0}” is no keyframe.</source>
        <translation>„{0}“ ist kein Schlüsselbild.</translation>
    </message>
    <message>
        <source>The seed plane needs a point.</source>
        <translation>Die Seed-Ebene braucht einen Punkt.</translation>
    </message>
    <message>
        <source>Click into it.</source>
        <translation>Hineinklicken.</translation>
    </message>
    <message>
        <source>It is not known yet how fast this model is here: the first frames measure it.</source>
        <translation>Wie schnell dieses Modell hier ist, ist noch nicht bekannt: die ersten Einzelbilder messen es.</translation>
    </message>
    <message>
        <source>Lower Size, or close other programs.</source>
        <translation>Größe verringern oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Frame {0} turned into invalid numbers.</source>
        <translation>Einzelbild {0} wurde zu ungültigen Zahlen.</translation>
    </message>
    <message>
        <source>There was not enough memory for this walk.</source>
        <translation>Der Speicher reichte für diese Wanderung nicht.</translation>
    </message>
    <message>
        <source>The frames of this walk are too many to be kept for later.</source>
        <translation>Die Einzelbilder dieser Wanderung sind zu viele, um für später aufgehoben zu werden.</translation>
    </message>
    <message>
        <source>They are made all the same.</source>
        <translation>Sie entstehen trotzdem.</translation>
    </message>
    <message>
        <source>Get the model again from where it came from, or mend its card.json.</source>
        <translation>Das Modell von seiner Quelle neu holen oder seine card.json berichtigen.</translation>
    </message>
    <message>
        <source>This model&apos;s card is not possible: {0}.</source>
        <translation>Die Karte dieses Modells ist nicht möglich: {0}.</translation>
    </message>
    <message>
        <source>{0} is not a model: there is no {1}.</source>
        <translation>{0} ist kein Modell: {1} fehlt.</translation>
    </message>
    <message>
        <source>Choose the folder of a model.</source>
        <translation>Den Ordner eines Modells wählen.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>Check the file and its permissions.</source>
        <translation>Die Datei und ihre Rechte prüfen.</translation>
    </message>
    <message>
        <source>There are {0}; or give the folder of a model.</source>
        <translation>Es gibt {0}; oder den Ordner eines Modells angeben.</translation>
    </message>
    <message>
        <source>There is no model {0}.</source>
        <translation>Es gibt kein Modell {0}.</translation>
    </message>
    <message>
        <source>The model in {0} has the name {1}, which is taken.</source>
        <translation>Das Modell in {0} hat den Namen {1}, der schon vergeben ist.</translation>
    </message>
    <message>
        <source>Give it another name in its card.json, or name its folder to use it.</source>
        <translation>Ihm in seiner card.json einen anderen Namen geben oder seinen Ordner nennen, um es zu verwenden.</translation>
    </message>
    <message>
        <source>It is the fastest device here.</source>
        <translation>Es ist das schnellste Gerät hier.</translation>
    </message>
    <message>
        <source>No accelerator was found here.</source>
        <translation>Hier wurde kein Beschleuniger gefunden.</translation>
    </message>
    <message>
        <source>It was asked for.</source>
        <translation>Es wurde verlangt.</translation>
    </message>
    <message>
        <source>There is no device &quot;{0}&quot; here.</source>
        <translation>Es gibt hier kein Gerät „{0}“.</translation>
    </message>
    <message>
        <source>Usable here: {0}.</source>
        <translation>Hier verwendbar: {0}.</translation>
    </message>
    <message>
        <source>Opening such a file can run any program hidden in it, so it is never done here: ask for a .safetensors file, or convert it where you trust it with safetensors.torch.save_file(torch.load(FILE, weights_only=True), NEW).</source>
        <translation>Eine solche Datei zu öffnen kann jedes Programm starten, das darin versteckt ist; darum geschieht es hier nie: nach einer .safetensors-Datei fragen, oder sie dort, wo man ihr traut, mit safetensors.torch.save_file(torch.load(FILE, weights_only=True), NEW) umwandeln.</translation>
    </message>
    <message>
        <source>{0} is not a safetensors file.</source>
        <translation>{0} ist keine safetensors-Datei.</translation>
    </message>
    <message>
        <source>Choose a model whose weights are safetensors.</source>
        <translation>Ein Modell wählen, dessen Gewichte safetensors sind.</translation>
    </message>
    <message>
        <source>Get the file again from where it came from.</source>
        <translation>Die Datei von ihrer Quelle neu holen.</translation>
    </message>
    <message>
        <source>{0} looks like a pickle.</source>
        <translation>{0} sieht nach einem Pickle aus.</translation>
    </message>
    <message>
        <source>Get the .safetensors file itself.</source>
        <translation>Die .safetensors-Datei selbst holen.</translation>
    </message>
    <message>
        <source>The model {0} has {1} labels for {2} Gaussians.</source>
        <translation>Das Modell {0} hat {1} Namen für {2} Gauß-Verteilungen.</translation>
    </message>
    <message>
        <source>The ideal denoiser needs at least one picture.</source>
        <translation>Der ideale Entrauscher braucht mindestens ein Bild.</translation>
    </message>
    <message>
        <source>Choose a folder with pictures.</source>
        <translation>Einen Ordner mit Bildern wählen.</translation>
    </message>
    <message>
        <source>These are too many pictures for the ideal denoiser.</source>
        <translation>Das sind zu viele Bilder für den idealen Entrauscher.</translation>
    </message>
    <message>
        <source>Use fewer or smaller ones.</source>
        <translation>Weniger oder kleinere verwenden.</translation>
    </message>
    <message>
        <source>The ideal denoiser needs a picture of every class.</source>
        <translation>Der ideale Entrauscher braucht ein Bild jeder Klasse.</translation>
    </message>
    <message>
        <source>Check the labels.</source>
        <translation>Die Namen prüfen.</translation>
    </message>
    <message>
        <source>The perfect denoiser of these pictures: it has memorised them and can only give them back.</source>
        <translation>Der vollkommene Entrauscher dieser Bilder: er hat sie auswendig gelernt und kann nur sie wiedergeben.</translation>
    </message>
    <message>
        <source>Pictures of {0} pixels a side are not possible.</source>
        <translation>Bilder von {0} Pixeln Seitenlänge sind nicht möglich.</translation>
    </message>
    <message>
        <source>Choose 1 to {0}.</source>
        <translation>1 bis {0} wählen.</translation>
    </message>
    <message>
        <source>{0} holds {1} pictures, which is too many.</source>
        <translation>{0} enthält {1} Bilder, das ist zu viel.</translation>
    </message>
    <message>
        <source>The pictures themselves.</source>
        <translation>Die Bilder selbst.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read.</source>
        <translation>Der Ordner {0} ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The picture {0} cannot be read: {1}.</source>
        <translation>Das Bild {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>Remove it from the folder.</source>
        <translation>Es aus dem Ordner entfernen.</translation>
    </message>
    <message>
        <source>Eight Gaussians of standard deviation 0.08 on a circle of radius 1.</source>
        <translation>Acht Gauß-Verteilungen der Standardabweichung 0,08 auf einem Kreis vom Radius 1.</translation>
    </message>
    <message>
        <source>Three Gaussians of standard deviation 0.4 at the corners of a triangle.</source>
        <translation>Drei Gauß-Verteilungen der Standardabweichung 0,4 in den Ecken eines Dreiecks.</translation>
    </message>
    <message>
        <source>Keep to one class, or use a trained model.</source>
        <translation>Bei einer Klasse bleiben oder ein trainiertes Modell verwenden.</translation>
    </message>
    <message>
        <source>{0} does not know {1}.</source>
        <translation>{0} kennt {1} nicht.</translation>
    </message>
    <message>
        <source>{0} cannot mix classes.</source>
        <translation>{0} kann Klassen nicht mischen.</translation>
    </message>
    <message>
        <source>{0} makes one kind of thing only, not {1}.</source>
        <translation>{0} macht nur eine Art von Dingen, nicht {1}.</translation>
    </message>
    <message>
        <source>Choose no class.</source>
        <translation>Keine Klasse wählen.</translation>
    </message>
    <message>
        <source>The model {0} has no network.</source>
        <translation>Das Modell {0} hat kein Netz.</translation>
    </message>
    <message>
        <source>The model {0} cannot be used: {1}.</source>
        <translation>Das Modell {0} ist nicht zu gebrauchen: {1}.</translation>
    </message>
    <message>
        <source>There is no device {0} here.</source>
        <translation>Es gibt hier kein Gerät {0}.</translation>
    </message>
    <message>
        <source>Choose the CPU.</source>
        <translation>Die CPU wählen.</translation>
    </message>
    <message>
        <source>The weights do not fit the card of the model {0}.</source>
        <translation>Die Gewichte passen nicht zur Karte des Modells {0}.</translation>
    </message>
    <message>
        <source>{0} has no weights: {1} is missing.</source>
        <translation>{0} hat keine Gewichte: {1} fehlt.</translation>
    </message>
    <message>
        <source>Get the model again.</source>
        <translation>Das Modell neu holen.</translation>
    </message>
    <message>
        <source>{0} describes a model without a network.</source>
        <translation>{0} beschreibt ein Modell ohne Netz.</translation>
    </message>
    <message>
        <source>It cannot be loaded from a folder.</source>
        <translation>Es lässt sich nicht aus einem Ordner laden.</translation>
    </message>
    <message>
        <source>{0} was not written: the model has no network.</source>
        <translation>{0} wurde nicht geschrieben: das Modell hat kein Netz.</translation>
    </message>
    <message>
        <source>{0} has its weights in {1}, a pickle, which is never opened here.</source>
        <translation>{0} hat seine Gewichte in {1}, einem Pickle, der hier nie geöffnet wird.</translation>
    </message>
    <message>
        <source>Ask for {0}, or convert it where you trust it with safetensors.torch.save_file.</source>
        <translation>Nach {0} fragen, oder dort, wo man ihm traut, mit safetensors.torch.save_file umwandeln.</translation>
    </message>
    <message>
        <source>{0} was not written: its tensor {1} does not fit the card.</source>
        <translation>{0} wurde nicht geschrieben: sein Tensor {1} passt nicht zur Karte.</translation>
    </message>
    <message>
        <source>{0} cannot be used: {1} holds numbers that are not finite.</source>
        <translation>{0} ist nicht zu gebrauchen: {1} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
        <source>Train or get the model again.</source>
        <translation>Das Modell neu trainieren oder holen.</translation>
    </message>
    <message>
        <source>The weights and the card are not of the same model: get it again.</source>
        <translation>Gewichte und Karte gehören nicht zum selben Modell: es neu holen.</translation>
    </message>
    <message>
        <source>{0} is damaged: {1}.</source>
        <translation>{0} ist beschädigt: {1}.</translation>
    </message>
    <message>
        <source>{0} does not belong to the card beside it: one of the two was changed.</source>
        <translation>{0} gehört nicht zur Karte daneben: eines von beiden wurde geändert.</translation>
    </message>
    <message>
        <source>Get the model again, or remove the entry &quot;weights&quot; of card.json to use it as it is.</source>
        <translation>Das Modell neu holen, oder den Eintrag „weights“ aus card.json entfernen, um es so zu verwenden.</translation>
    </message>
    <message>
        <source>{0} does not hold the tensors of this network: {1}.</source>
        <translation>{0} enthält nicht die Tensoren dieses Netzes: {1}.</translation>
    </message>
    <message>
        <source>{0} is not there.</source>
        <translation>{0} ist nicht da.</translation>
    </message>
    <message>
        <source>{0} does not fit this network: {1} is {2}, not {3}.</source>
        <translation>{0} passt nicht zu diesem Netz: {1} ist {2}, nicht {3}.</translation>
    </message>
    <message>
        <source>Last noisy level; 0 is the schedule&apos;s own.</source>
        <translation>Letzte verrauschte Stufe; 0 ist die des Rauschplans.</translation>
    </message>
    <message>
        <source>First finite level; 0 is the schedule&apos;s own.</source>
        <translation>Erste endliche Stufe; 0 ist die des Rauschplans.</translation>
    </message>
    <message>
        <source>Moves every step this many rows towards noise.</source>
        <translation>Schiebt jeden Schritt um so viele Zeilen zum Rauschen hin.</translation>
    </message>
    <message>
        <source>Larger puts more of the steps at the clean end.</source>
        <translation>Größer legt mehr Schritte an das saubere Ende.</translation>
    </message>
    <message>
        <source>The model they were made for.</source>
        <translation>Das Modell, für das sie gemacht wurden.</translation>
    </message>
    <message>
        <source>Smaller puts more of the steps at the clean end.</source>
        <translation>Kleiner legt mehr Schritte an das saubere Ende.</translation>
    </message>
    <message>
        <source>Smaller puts more of the steps at the noisy end.</source>
        <translation>Kleiner legt mehr Schritte an das verrauschte Ende.</translation>
    </message>
    <message>
        <source>Time is the paper&apos;s and ComfyUI&apos;s; sigma is A1111&apos;s and diffusers&apos;.</source>
        <translation>Zeit ist die der Veröffentlichung und von ComfyUI; Sigma ist die von A1111 und diffusers.</translation>
    </message>
    <message>
        <source>One number a step, noisiest first.</source>
        <translation>Eine Zahl je Schritt, die verrauschteste zuerst.</translation>
    </message>
    <message>
        <source>What the numbers are.</source>
        <translation>Was die Zahlen sind.</translation>
    </message>
    <message>
        <source>Noise of a step: beta is more, beta_tilde less.</source>
        <translation>Rauschen eines Schrittes: beta ist mehr, beta_tilde weniger.</translation>
    </message>
    <message>
        <source>How far it extrapolates: bh1 more than bh2.</source>
        <translation>Wie weit er weiterrechnet: bh1 mehr als bh2.</translation>
    </message>
    <message>
        <source>How much fresh noise each step adds: 0 none, 1 as much as it took away.</source>
        <translation>Wie viel frisches Rauschen jeder Schritt dazugibt: 0 keines, 1 so viel, wie er wegnahm.</translation>
    </message>
    <message>
        <source>Predictions used: more is sharper at many steps, shakier at few.</source>
        <translation>Verwendete Vorhersagen: mehr ist schärfer bei vielen Schritten, wackliger bei wenigen.</translation>
    </message>
    <message>
        <source>Noise put back and removed again over the whole run.</source>
        <translation>Rauschen, das über den ganzen Lauf zurückgegeben und wieder entfernt wird.</translation>
    </message>
    <message>
        <source>Churn only while the noise is above this.</source>
        <translation>Nur aufwühlen, solange das Rauschen darüber liegt.</translation>
    </message>
    <message>
        <source>Churn only while the noise is below this.</source>
        <translation>Nur aufwühlen, solange das Rauschen darunter liegt.</translation>
    </message>
    <message>
        <source>Strength of the churned noise: over 1 keeps detail.</source>
        <translation>Stärke des aufgewühlten Rauschens: über 1 behält Einzelheiten.</translation>
    </message>
    <message>
        <source>How often it goes back into noise.</source>
        <translation>Wie oft er ins Rauschen zurückgeht.</translation>
    </message>
    <message>
        <source>Steps down again, two looks each.</source>
        <translation>Schritte wieder hinab, je zwei Blicke.</translation>
    </message>
    <message>
        <source>It goes back when the noise has come down to this.</source>
        <translation>Er geht zurück, wenn das Rauschen bis hierher gesunken ist.</translation>
    </message>
    <message>
        <source>How far up it goes: over 1 changes shapes too.</source>
        <translation>Wie weit hinauf er geht: über 1 ändern sich auch Formen.</translation>
    </message>
    <message>
        <source>Strength of the added noise: over 1 keeps detail.</source>
        <translation>Stärke des zugegebenen Rauschens: über 1 behält Einzelheiten.</translation>
    </message>
    <message>
        <source>Noising steps in the table; the times are 0 to rows - 1.</source>
        <translation>Rauschschritte in der Tabelle; die Zeiten sind 0 bis Zeilen − 1.</translation>
    </message>
    <message>
        <source>Stretches the table so that its last row holds no picture (Lin et al. 2023); needs a v or x0 model.</source>
        <translation>Streckt die Tabelle, sodass ihre letzte Zeile kein Bild enthält (Lin et al. 2023); braucht ein v- oder x0-Modell.</translation>
    </message>
    <message>
        <source>Multiplies the betas by 1000/rows, so that a shorter table ends equally noisy.</source>
        <translation>Multipliziert die Betas mit 1000/Zeilen, sodass eine kürzere Tabelle gleich verrauscht endet.</translation>
    </message>
    <message>
        <source>Turns picture into noise at an even pace and ends in pure noise.</source>
        <translation>Macht in gleichmäßigem Tempo aus dem Bild Rauschen und endet in reinem Rauschen.</translation>
    </message>
    <message>
        <source>The cosine with more noise at every time, as large pictures need to be drowned equally.</source>
        <translation>Der Kosinus mit mehr Rauschen zu jeder Zeit, wie es große Bilder brauchen, um gleich tief zu versinken.</translation>
    </message>
    <message>
        <source>Betas rising in a line: the first diffusion models; most of its noisy half looks alike.</source>
        <translation>Linear steigende Betas: die ersten Diffusionsmodelle; der Großteil der verrauschten Hälfte sieht gleich aus.</translation>
    </message>
    <message>
        <source>Stable Diffusion&apos;s table; it stops short of pure noise, so that pictures keep a middling brightness.</source>
        <translation>Die Tabelle von Stable Diffusion; sie endet kurz vor reinem Rauschen, sodass Bilder eine mittlere Helligkeit behalten.</translation>
    </message>
    <message>
        <source>Betas rising with the square: gentler at the clean end than the linear table.</source>
        <translation>Quadratisch steigende Betas: sanfter am sauberen Ende als die lineare Tabelle.</translation>
    </message>
    <message>
        <source>The cosine as a table with betas held below 0.999; keeps structure longer than the linear one.</source>
        <translation>Der Kosinus als Tabelle mit Betas unter 0,999; bewahrt Formen länger als die lineare.</translation>
    </message>
    <message>
        <source>Betas rising along the logistic curve: flat, steep, flat.</source>
        <translation>Betas, die entlang der logistischen Kurve steigen: flach, steil, flach.</translation>
    </message>
    <message>
        <source>The same beta in every row: the picture fades exponentially.</source>
        <translation>Dasselbe Beta in jeder Zeile: das Bild verblasst exponentiell.</translation>
    </message>
    <message>
        <source>Betas or alpha_bar given row by row, as an imported model brings them.</source>
        <translation>Betas oder alpha_bar Zeile für Zeile, wie ein eingelesenes Modell sie mitbringt.</translation>
    </message>
    <message>
        <source>The linear table in continuous time.</source>
        <translation>Die lineare Tabelle in stetiger Zeit.</translation>
    </message>
    <message>
        <source>Like VP with less noise at the clean end; made for good likelihoods.</source>
        <translation>Wie VP mit weniger Rauschen am sauberen Ende; für gute Wahrscheinlichkeiten gemacht.</translation>
    </message>
    <message>
        <source>Leaves the picture as it is and adds ever more noise.</source>
        <translation>Lässt das Bild, wie es ist, und gibt immer mehr Rauschen dazu.</translation>
    </message>
    <message>
        <source>Noise is added to an unscaled picture, and the network is told its logarithm.</source>
        <translation>Rauschen kommt zum unskalierten Bild, und das Netz erfährt dessen Logarithmus.</translation>
    </message>
    <message>
        <source>A straight line from picture to pure noise.</source>
        <translation>Eine gerade Linie vom Bild zu reinem Rauschen.</translation>
    </message>
    <message>
        <source>Picture and noise mixed by an amount: simple to write, but the contrast dips half-way.</source>
        <translation>Bild und Rauschen nach Anteil gemischt: einfach hinzuschreiben, aber der Kontrast sinkt auf halbem Weg.</translation>
    </message>
    <message>
        <source>A curve through points of your own; it stays falling whatever you drag.</source>
        <translation>Eine Kurve durch eigene Punkte; sie fällt immer, wie man auch zieht.</translation>
    </message>
    <message>
        <source>Variance added by the first row.</source>
        <translation>Varianz der ersten Zeile.</translation>
    </message>
    <message>
        <source>Variance added by the last row.</source>
        <translation>Varianz der letzten Zeile.</translation>
    </message>
    <message>
        <source>Rate at which {0} starts to add noise.</source>
        <translation>Rate, mit der {0} Rauschen zuzugeben beginnt.</translation>
    </message>
    <message>
        <source>Rate at which it ends.</source>
        <translation>Rate, mit der es endet.</translation>
    </message>
    <message>
        <source>Noise of the cleanest level.</source>
        <translation>Rauschen der saubersten Stufe.</translation>
    </message>
    <message>
        <source>Noise of the noisiest level.</source>
        <translation>Rauschen der verrauschtesten Stufe.</translation>
    </message>
    <message>
        <source>Pixels a side; 64 is the plain cosine.</source>
        <translation>Pixel Seitenlänge; 64 ist der einfache Kosinus.</translation>
    </message>
    <message>
        <source>Larger makes the first betas larger.</source>
        <translation>Größer macht die ersten Betas größer.</translation>
    </message>
    <message>
        <source>Where the piece of the curve begins.</source>
        <translation>Wo das Stück der Kurve beginnt.</translation>
    </message>
    <message>
        <source>Where it ends.</source>
        <translation>Wo es endet.</translation>
    </message>
    <message>
        <source>Below 1 the middle is steeper.</source>
        <translation>Unter 1 ist die Mitte steiler.</translation>
    </message>
    <message>
        <source>Variance added by every row.</source>
        <translation>Varianz jeder Zeile.</translation>
    </message>
    <message>
        <source>Falling numbers within 1 to 0, one a row.</source>
        <translation>Fallende Zahlen zwischen 1 und 0, eine je Zeile.</translation>
    </message>
    <message>
        <source>Numbers above 0 and at most 1, one a row.</source>
        <translation>Zahlen über 0 und höchstens 1, eine je Zeile.</translation>
    </message>
    <message>
        <source>Pairs of position (0 picture, 1 noise) and alpha_bar.</source>
        <translation>Paare aus Stelle (0 Bild, 1 Rauschen) und alpha_bar.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program ({0}: {1}).</source>
        <translation>Im Programm ging etwas schief ({0}: {1}).</translation>
    </message>
    <message>
        <source>Your work is kept; try again, and copy the details into a report if it comes back.</source>
        <translation>Die Arbeit bleibt erhalten; noch einmal versuchen und die Einzelheiten in einen Bericht kopieren, wenn es wiederkommt.</translation>
    </message>
    <message>
        <source>These preferences made no sense and have their defaults again: {0}.</source>
        <translation>Diese Einstellungen ergaben keinen Sinn und haben wieder ihren Standard: {0}.</translation>
    </message>
    <message>
        <source>The preferences were damaged; the defaults are used and the file is kept as {0}.</source>
        <translation>Die Einstellungen waren beschädigt; der Standard gilt, und die Datei liegt als {0} daneben.</translation>
    </message>
    <message>
        <source>The preferences could not be read: {0}; the defaults are used.</source>
        <translation>Die Einstellungen waren nicht lesbar: {0}; der Standard gilt.</translation>
    </message>
    <message>
        <source>What suits the sampler; the plot shows what is used.</source>
        <translation>Was zum Sampler passt; die Kurve zeigt, was verwendet wird.</translation>
    </message>
    <message>
        <source>Models in closed form compute on the CPU.</source>
        <translation>Modelle in geschlossener Form rechnen auf der CPU.</translation>
    </message>
    <message>
        <source>{0} This many threads were fastest.</source>
        <translation>{0} So viele Threads waren am schnellsten.</translation>
    </message>
    <message>
        <source>Give the folder from its beginning, or choose it.</source>
        <translation>Den Ordner von seinem Anfang an angeben, oder ihn wählen.</translation>
    </message>
    <message>
        <source>This is a file and no folder.</source>
        <translation>Dies ist eine Datei und kein Ordner.</translation>
    </message>
    <message>
        <source>This folder cannot be written to.</source>
        <translation>In diesen Ordner lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There can be no folder of that name.</source>
        <translation>Einen Ordner dieses Namens kann es nicht geben.</translation>
    </message>
    <message>
        <source>There is nothing left to do after the finished picture.</source>
        <translation>Nach dem fertigen Bild ist nichts mehr zu tun.</translation>
    </message>
    <message>
        <source>Move the playhead to an earlier step.</source>
        <translation>Den Abspielkopf auf einen früheren Schritt setzen.</translation>
    </message>
    <message>
        <source>That step is not there yet.</source>
        <translation>Diesen Schritt gibt es noch nicht.</translation>
    </message>
    <message>
        <source>Wait for the run, or move the playhead back.</source>
        <translation>Auf den Lauf warten oder den Abspielkopf zurücksetzen.</translation>
    </message>
    <message>
        <source>{0} needs a run, and there is none yet.</source>
        <translation>{0} braucht einen Lauf, und es gibt noch keinen.</translation>
    </message>
    <message>
        <source>Press Generate first.</source>
        <translation>Erst „Erzeugen“ drücken.</translation>
    </message>
    <message>
        <source>The model “{0}” is not loaded.</source>
        <translation>Das Modell „{0}“ ist nicht geladen.</translation>
    </message>
    <message>
        <source>Choose a model at the top.</source>
        <translation>Oben ein Modell wählen.</translation>
    </message>
    <message>
        <source>{0} was not written: {1}.</source>
        <translation>{0} wurde nicht geschrieben: {1}.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>Einen anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>The disk is full: {0} was not written.</source>
        <translation>Die Platte ist voll: {0} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{0} may not be written.</source>
        <translation>{0} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or change its permissions.</source>
        <translation>Einen anderen Ordner wählen oder dessen Rechte ändern.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1} bytes, at most {2} are possible.</source>
        <translation>{0} ist nicht lesbar: {1} Bytes, höchstens {2} sind möglich.</translation>
    </message>
</context>
</TS>
