<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About diffstudio</source>
        <translation>Über diffstudio</translation>
    </message>
    <message>
        <source>A studio for exploring how diffusion models make pictures: every step kept, shown and resumable. MIT licence.</source>
        <translation>Ein Studio, um zu erkunden, wie Diffusionsmodelle Bilder machen: jeder Schritt aufbewahrt, zu sehen und fortzusetzen. MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>Gebaut auf</translation>
    </message>
    <message>
        <source>see its package</source>
        <translation>siehe das Paket</translation>
    </message>
</context>
<context>
    <name>AnimationPreview</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>frame %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>Picture %1 of %2</source>
        <translation>Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>BetweenPanel</name>
    <message>
        <source>What lies between two keyframes is shown here.</source>
        <translation>Hier steht, was zwischen zwei Stationen liegt.</translation>
    </message>
    <message>
        <source>No walk yet</source>
        <translation>Noch kein Rundgang</translation>
    </message>
    <message>
        <source>Two keyframes and the frame between them</source>
        <translation>Zwei Stationen und das Bild dazwischen</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>How far from the one keyframe to the next: goes to the nearest frame.</source>
        <translation>Wie weit von der einen Station zur nächsten: geht zum nächstgelegenen Bild.</translation>
    </message>
    <message>
        <source>Path between the two keyframes</source>
        <translation>Weg zwischen den beiden Stationen</translation>
    </message>
    <message>
        <source>Why a sphere?</source>
        <translation>Warum eine Kugel?</translation>
    </message>
    <message>
        <source>frame {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>θ = {0:.1f}° · std {1:.2f}</source>
        <translation>θ = {0:.1f}° · Streuung {1:.2f}</translation>
    </message>
    <message>
        <source>{0} here: {1:.2f}</source>
        <translation>{0}, hier: {1:.2f}</translation>
    </message>
    <message>
        <source>{0} middle: {1:.2f}</source>
        <translation>{0}, Mitte: {1:.2f}</translation>
    </message>
    <message>
        <source>Both keyframes have the same noise, so there is nothing to bend: only the class and the guidance change.</source>
        <translation>Beide Stationen haben dasselbe Rauschen, es gibt also nichts zu biegen: Nur Klasse und Führung ändern sich.</translation>
    </message>
    <message>
        <source>Try: another seed for one of the keyframes.</source>
        <translation>Versuch: ein anderer Seed für eine der Stationen.</translation>
    </message>
    <message>
        <source>Noise in many dimensions lies on a thin shell. A straight line cuts through the hollow middle, where the network has never been.</source>
        <translation>Rauschen in vielen Dimensionen liegt auf einer dünnen Schale. Eine Gerade schneidet durch die hohle Mitte, wo das Netz nie war.</translation>
    </message>
    <message>
        <source>Try: set Path to Straight and look at the middle frame.</source>
        <translation>Versuch: Weg auf Gerade stellen und das mittlere Bild ansehen.</translation>
    </message>
    <message>
        <source>This walk cuts through the hollow middle: the noise is too weak there for what the network was told, and the pictures turn dull.</source>
        <translation>Dieser Rundgang schneidet durch die hohle Mitte: Das Rauschen ist dort schwächer, als dem Netz gesagt wird, und die Bilder werden matt.</translation>
    </message>
    <message>
        <source>Try: set Path to Spherical and compare the middle frame.</source>
        <translation>Versuch: Weg auf Kugel stellen und das mittlere Bild vergleichen.</translation>
    </message>
</context>
<context>
    <name>CatalogueCard</name>
    <message>
        <source>Can do</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget {0}</source>
        <translation>{0} vergessen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>Load this model and go on with it (Enter, or a double click on the card)</source>
        <translation>Dieses Modell laden und damit weitermachen (Eingabetaste oder Doppelklick auf die Karte)</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} nehmen</translation>
    </message>
</context>
<context>
    <name>ChangePanel</name>
    <message>
        <source>Change per frame</source>
        <translation>Änderung je Bild</translation>
    </message>
    <message>
        <source>difference of neighbours</source>
        <translation>Unterschied der Nachbarn</translation>
    </message>
    <message>
        <source>Render a walk: a jump in it is seen here.</source>
        <translation>Einen Rundgang berechnen: Ein Sprung darin ist hier zu sehen.</translation>
    </message>
    <message>
        <source>Difference of each frame from the one before: 0 is equal, 1 is black to white; a click goes there</source>
        <translation>Unterschied jedes Bildes zum vorigen: 0 ist gleich, 1 ist Schwarz zu Weiß; ein Klick geht dorthin</translation>
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
</context>
<context>
    <name>CornerSeeds</name>
    <message>
        <source>Top left</source>
        <translation>Oben links</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>Oben rechts</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>Unten links</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>Unten rechts</translation>
    </message>
    <message>
        <source>Seed at the %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>The noise at this corner; another seed makes another plane</source>
        <translation>Das Rauschen in dieser Ecke; ein anderer Seed ergibt eine andere Ebene</translation>
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
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>How the steps of a run differ appears here.</source>
        <translation>Wie sich die Schritte unterscheiden, steht hier.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
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
    <name>DropSheet</name>
    <message>
        <source>Drop to read the settings</source>
        <translation>Ablegen, um die Parameter zu lesen</translation>
    </message>
    <message>
        <source>Drop to bring its settings back</source>
        <translation>Ablegen holt die Parameter zurück</translation>
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
    <name>Explain</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the picture, the batch, the steps or the walk as a file for other programs. The size and the number of frames are said before anything is written.</source>
        <translation>Schreibt das Bild, die Bilder eines Laufs, die Schritte oder den Rundgang als Datei für andere Programme. Größe und Zahl der Bilder stehen da, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Save the picture with its defaults</source>
        <translation>Das Bild mit den Vorgaben speichern</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Whether one picture, the batch as a grid, a strip of steps, or an animation is written. The formats below change with it.</source>
        <translation>Ob ein Bild, alle Bilder als Tafel, ein Streifen der Schritte oder ein Film geschrieben wird. Die Formate darunter richten sich danach.</translation>
    </message>
    <message>
        <source>Choose Animation of steps: noise becomes a picture</source>
        <translation>Film der Schritte wählen: Aus Rauschen wird ein Bild</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PNG and APNG keep every pixel; JPEG, WebP and MP4 are smaller and change them a little. GIF plays everywhere but has 256 colours.</source>
        <translation>PNG und APNG bewahren jeden Punkt; JPEG, WebP und MP4 sind kleiner und ändern sie ein wenig. GIF spielt überall, hat aber nur 256 Farben.</translation>
    </message>
    <message>
        <source>W3C PNG specification; GIF89a; ITU-T H.264 for MP4.</source>
        <translation>W3C-PNG-Spezifikation; GIF89a; ITU-T H.264 für MP4.</translation>
    </message>
    <message>
        <source>Write the same animation as GIF and as MP4, and compare the sizes</source>
        <translation>Denselben Film als GIF und als MP4 schreiben und die Größen vergleichen</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>The factor by which each picture is enlarged or reduced. Small pictures are enlarged in whole pixels, so that they stay sharp.</source>
        <translation>Um wie viel jedes Bild vergrößert oder verkleinert wird. Kleine Bilder werden in ganzen Punkten vergrößert und bleiben so scharf.</translation>
    </message>
    <message>
        <source>Choose 4 for a picture of 64 pixels</source>
        <translation>4 wählen, bei einem Bild von 64 Punkten</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder in der Sekunde</translation>
    </message>
    <message>
        <source>How fast the animation plays. A GIF counts in hundredths of a second, so it plays at the nearest speed it can, 50 at most.</source>
        <translation>Wie schnell der Film läuft. Ein GIF zählt in Hundertstelsekunden und läuft darum so schnell, wie es am nächsten kommt, höchstens 50.</translation>
    </message>
    <message>
        <source>GIF89a: delays are hundredths of a second.</source>
        <translation>GIF89a: Wartezeiten sind Hundertstelsekunden.</translation>
    </message>
    <message>
        <source>Choose 12, and 4 to see each step</source>
        <translation>12 wählen, und 4, um jeden Schritt zu sehen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Whether the animation plays once, begins again, or goes back and forth. An MP4 does not say that it repeats; the player decides.</source>
        <translation>Ob der Film einmal läuft, von vorn beginnt oder hin und zurück geht. Ein MP4 sagt nicht, dass es sich wiederholt; das bestimmt der Spieler.</translation>
    </message>
    <message>
        <source>Choose ping-pong: the picture dissolves into noise again</source>
        <translation>Hin und zurück wählen: Das Bild löst sich wieder in Rauschen auf</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Writes above each picture what it is: its seed, its step or its settings. They take room of their own and cover nothing.</source>
        <translation>Schreibt über jedes Bild, was es ist: Seed, Schritt oder Parameter. Sie hat eigenen Platz und verdeckt nichts.</translation>
    </message>
    <message>
        <source>Switch them on for a grid</source>
        <translation>Für eine Tafel einschalten</translation>
    </message>
    <message>
        <source>Settings in the file</source>
        <translation>Parameter in der Datei</translation>
    </message>
    <message>
        <source>Writes the settings into the file, once for this program and once in the form other tools read. Switch it off for pictures whose making is nobody&apos;s business.</source>
        <translation>Schreibt die Parameter in die Datei, einmal für dieses Programm und einmal so, wie andere sie lesen. Ohne sie bleibt verborgen, wie das Bild gemacht wurde.</translation>
    </message>
    <message>
        <source>W3C PNG specification, textual information.</source>
        <translation>W3C-PNG-Spezifikation, Textabschnitte.</translation>
    </message>
    <message>
        <source>Drop an exported picture on the window: its settings come back</source>
        <translation>Ein exportiertes Bild aufs Fenster ziehen: Seine Parameter kommen zurück</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>How much JPEG, WebP or MP4 may change the pixels to be smaller: 100 changes least. 90 is rarely told from the original.</source>
        <translation>Wie weit JPEG, WebP oder MP4 die Punkte ändern dürfen, um kleiner zu sein: 100 ändert am wenigsten. 90 ist selten vom Original zu unterscheiden.</translation>
    </message>
    <message>
        <source>ITU-T T.81 (JPEG).</source>
        <translation>ITU-T T.81 (JPEG).</translation>
    </message>
    <message>
        <source>Compare the sizes at 90 and at 60</source>
        <translation>Die Größen bei 90 und bei 60 vergleichen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Where the files are written. One that does not exist is made.</source>
        <translation>Wohin die Dateien geschrieben werden. Ein Ordner, den es nicht gibt, wird angelegt.</translation>
    </message>
    <message>
        <source>Open the picture folder</source>
        <translation>Den Bilderordner öffnen</translation>
    </message>
    <message>
        <source>Name pattern</source>
        <translation>Muster der Namen</translation>
    </message>
    <message>
        <source>How files are called: words in brackets such as [seed], [steps] or [date] are filled in. What no file system allows is replaced, and a number is added rather than a file written over.</source>
        <translation>Wie Dateien heißen: Wörter in Klammern wie [seed], [steps] oder [date] werden ausgefüllt. Was kein Dateisystem erlaubt, wird ersetzt, und statt zu überschreiben, wird weitergezählt.</translation>
    </message>
    <message>
        <source>Write [label]-[seed] and look at the example</source>
        <translation>[label]-[seed] schreiben und das Beispiel ansehen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>A frame as it will be in the file, with its size in pixels and about how many bytes. Nothing is written until you press Export.</source>
        <translation>Ein Bild, wie es in der Datei sein wird, mit seiner Größe in Punkten und ungefähr in Bytes. Geschrieben wird erst, wenn man „Exportieren“ drückt.</translation>
    </message>
    <message>
        <source>Switch Labels on and watch it</source>
        <translation>Beschriftung einschalten und hinsehen</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Verlustfrei</translation>
    </message>
    <message>
        <source>Keeps every pixel of a WebP exactly. The file is larger than with a quality below 100 and smaller than a PNG.</source>
        <translation>Bewahrt jeden Punkt eines WebP genau. Die Datei ist größer als mit einer Güte unter 100 und kleiner als ein PNG.</translation>
    </message>
    <message>
        <source>Compare the size with PNG</source>
        <translation>Die Größe mit PNG vergleichen</translation>
    </message>
    <message>
        <source>next run: {0}</source>
        <translation>nächster Lauf: {0}</translation>
    </message>
    <message>
        <source>step {0}: {1}</source>
        <translation>Schritt {0}: {1}</translation>
    </message>
    <message>
        <source>no run yet: press Generate</source>
        <translation>noch kein Lauf: Erzeugen drücken</translation>
    </message>
    <message>
        <source>w = {0}</source>
        <translation>w = {0}</translation>
    </message>
    <message>
        <source>the picture is finished, nothing is predicted any more · w = {0}</source>
        <translation>das Bild ist fertig, nichts wird mehr vorhergesagt · w = {0}</translation>
    </message>
    <message>
        <source>one prediction only, nothing is enlarged · w = {0}</source>
        <translation>nur eine Vorhersage, nichts wird vergrößert · w = {0}</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>guided from {0} to {1}</source>
        <translation>geführt von {0} bis {1}</translation>
    </message>
    <message>
        <source>guided</source>
        <translation>geführt</translation>
    </message>
    <message>
        <source>not guided</source>
        <translation>nicht geführt</translation>
    </message>
    <message>
        <source>p = {0} · from {1} to {2} → {3}</source>
        <translation>p = {0} · von {1} bis {2} → {3}</translation>
    </message>
    <message>
        <source>p is off</source>
        <translation>p ist aus</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>y = {0} · one of {1}</source>
        <translation>y = {0} · eine von {1}</translation>
    </message>
    <message>
        <source>N = {0} · {1}</source>
        <translation>N = {0} · {1}</translation>
    </message>
    <message>
        <source>N = {0} · b = {1} · g = {2} · {3}</source>
        <translation>N = {0} · b = {1} · g = {2} · {3}</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>wird ausgerechnet</translation>
    </message>
    <message>
        <source>the picture is finished, nothing is left to cross</source>
        <translation>das Bild ist fertig, kein Schritt mehr zu gehen</translation>
    </message>
    <message>
        <source>η is the sampler&apos;s own</source>
        <translation>η ist das des Samplers</translation>
    </message>
    <message>
        <source>η = {0} · fresh noise {1}</source>
        <translation>η = {0} · frisches Rauschen {1}</translation>
    </message>
    <message>
        <source>b = {0} · seeds from {1}</source>
        <translation>b = {0} · Seeds ab {1}</translation>
    </message>
    <message>
        <source>picture {0} of {1} · seed {2}</source>
        <translation>Bild {0} von {1} · Seed {2}</translation>
    </message>
    <message>
        <source>live is on</source>
        <translation>Live ist an</translation>
    </message>
    <message>
        <source>live is off</source>
        <translation>Live ist aus</translation>
    </message>
    <message>
        <source>s = {0} · last run {1}</source>
        <translation>s = {0} · letzter Lauf {1}</translation>
    </message>
    <message>
        <source>v = {0} · {1} of {2} · {3} of {4}</source>
        <translation>v = {0} · {1} von {2} · {3} von {4}</translation>
    </message>
    <message>
        <source>this step has none</source>
        <translation>dieser Schritt hat keine</translation>
    </message>
    <message>
        <source>no noise is left</source>
        <translation>kein Rauschen mehr da</translation>
    </message>
    <message>
        <source>k = {0} of N = {1}</source>
        <translation>k = {0} von N = {1}</translation>
    </message>
    <message>
        <source>{0} frames / {1} a second = {2} s</source>
        <translation>{0} Bilder / {1} je Sekunde = {2} s</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>steps 0 to {0} are kept, {1} are made</source>
        <translation>Schritte 0 bis {0} bleiben, {1} kommen neu</translation>
    </message>
    <message>
        <source>h from {0} to {1}</source>
        <translation>h von {0} bis {1}</translation>
    </message>
    <message>
        <source>first level: α = {0} · SNR = {1}</source>
        <translation>erste Stufe: α = {0} · SNR = {1}</translation>
    </message>
    <message>
        <source>being loaded</source>
        <translation>wird geladen</translation>
    </message>
    <message>
        <source>{0} · {1} weights · {2} classes</source>
        <translation>{0} · {1} Gewichte · {2} Klassen</translation>
    </message>
    <message>
        <source>runs kept: {0} · {1} MB</source>
        <translation>Läufe: {0} · {1} MB</translation>
    </message>
    <message>
        <source>sphere</source>
        <translation>Kugel</translation>
    </message>
    <message>
        <source>{0} · middle: sphere 1.00, straight 0.71</source>
        <translation>{0} · Mitte: Kugel 1,00, gerade 0,71</translation>
    </message>
    <message>
        <source>{0} · dwell {1}</source>
        <translation>{0} · Halt {1}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>keyframes {0} · ping-pong {1} · closed {2}</source>
        <translation>Stationen {0} · zurück {1} · Kreis {2}</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>How far each step leans from “any picture” (u) towards the class (c). 1 is off and 0 ignores the class; higher is purer and more alike, and too high burns the colours.</source>
        <translation>Wie weit sich jeder Schritt von „irgendein Bild“ (u) zur Klasse (c) neigt. 1 ist aus, 0 übergeht die Klasse; mehr ist reiner und gleichförmiger, zu viel verbrennt die Farben.</translation>
    </message>
    <message>
        <source>Ho &amp; Salimans 2022, eq. 6; their w is one less.</source>
        <translation>Ho &amp; Salimans 2022, Gl. 6; ihr w ist um eins kleiner.</translation>
    </message>
    <message>
        <source>Set 8 with the same seed</source>
        <translation>8 setzen, mit demselben Seed</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>Which class guidance pushes away from: it takes the place of “nothing” as u. The picture then keeps clear of what that class looks like, the more the stronger guidance is.</source>
        <translation>Von welcher Klasse die Führung wegdrückt: Sie tritt als u an die Stelle von „nichts“. Das Bild meidet dann, wie diese Klasse aussieht, umso mehr, je stärker die Führung ist.</translation>
    </message>
    <message>
        <source>Ho &amp; Salimans 2022, eq. 6, with a class as u; Liu et al. 2022 (Composable Diffusion).</source>
        <translation>Ho &amp; Salimans 2022, Gl. 6, mit einer Klasse als u; Liu et al. 2022 (Composable Diffusion).</translation>
    </message>
    <message>
        <source>Steer away from nothing again</source>
        <translation>Wieder von nichts wegführen</translation>
    </message>
    <message>
        <source>Rescale</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Strong guidance raises the contrast of the prediction; this gives it back the contrast that the class alone would have. 0 leaves it as it is, 1 restores it fully, 0.7 is a common choice.</source>
        <translation>Starke Führung erhöht den Kontrast der Vorhersage; dies gibt ihr den Kontrast zurück, den die Klasse allein hätte. 0 lässt ihn, 1 stellt ihn ganz her, 0,7 ist üblich.</translation>
    </message>
    <message>
        <source>Lin et al. 2023, section 3.4.</source>
        <translation>Lin et al. 2023, Abschnitt 3.4.</translation>
    </message>
    <message>
        <source>Guidance 8 with rescale 0.7</source>
        <translation>Führung 8 mit Angleichen 0,7</translation>
    </message>
    <message>
        <source>Guide from</source>
        <translation>Führen ab</translation>
    </message>
    <message>
        <source>Where in the run guidance begins: 0 is pure noise, 1 the finished picture. Leaving the noisiest part alone keeps the pictures of a batch more different from each other.</source>
        <translation>Wo im Lauf die Führung beginnt: 0 ist reines Rauschen, 1 das fertige Bild. Lässt man den verrauschtesten Teil frei, bleiben die Bilder verschiedener voneinander.</translation>
    </message>
    <message>
        <source>Kynkäänniemi et al. 2024: guidance in a limited interval.</source>
        <translation>Kynkäänniemi et al. 2024: Führung nur auf einem Abschnitt.</translation>
    </message>
    <message>
        <source>Begin at 0.3</source>
        <translation>Bei 0,3 beginnen</translation>
    </message>
    <message>
        <source>Guide until</source>
        <translation>Führen bis</translation>
    </message>
    <message>
        <source>Where in the run guidance ends: 0 is pure noise, 1 the finished picture. Late steps settle detail and hardly need the class, and outside the interval a step costs half as much.</source>
        <translation>Wo im Lauf die Führung endet: 0 ist reines Rauschen, 1 das fertige Bild. Späte Schritte klären Einzelheiten und brauchen die Klasse kaum; außerhalb kostet ein Schritt die Hälfte.</translation>
    </message>
    <message>
        <source>End at 0.7</source>
        <translation>Bei 0,7 enden</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>The share of pixels that keep their value when guidance drives a prediction out of range. The brightest rest is clipped to the value s at that share, and all is divided by it.</source>
        <translation>Welcher Anteil der Punkte seinen Wert behält, wenn die Führung eine Vorhersage übersteuert. Der hellste Rest wird auf den Wert s bei diesem Anteil gekappt und alles durch ihn geteilt.</translation>
    </message>
    <message>
        <source>Saharia et al. 2022 (Imagen), section 2.3, dynamic thresholding.</source>
        <translation>Saharia et al. 2022 (Imagen), Abschnitt 2.3, dynamic thresholding.</translation>
    </message>
    <message>
        <source>Guidance 8 with threshold 0.995</source>
        <translation>Führung 8 mit Schwelle 0,995</translation>
    </message>
    <message>
        <source>Guidance over the run</source>
        <translation>Führung über den Lauf</translation>
    </message>
    <message>
        <source>The weight w at each step of the run: the guidance inside the interval, 1 outside of it. The playhead is the same as in the other plots.</source>
        <translation>Das Gewicht w bei jedem Schritt: im Abschnitt die Führung, außerhalb 1. Der Abspielkopf ist derselbe wie in den anderen Kurven.</translation>
    </message>
    <message>
        <source>Guide only the middle of the run</source>
        <translation>Nur die Mitte des Laufs führen</translation>
    </message>
    <message>
        <source>Another w, at this step</source>
        <translation>Ein anderes w, bei diesem Schritt</translation>
    </message>
    <message>
        <source>What the guided prediction of this step would be with another weight; both predictions are there already, so it costs nothing. Use takes the weight over for the next run.</source>
        <translation>Was die geführte Vorhersage dieses Schritts mit einem anderen Gewicht wäre; beide Vorhersagen sind schon da, es kostet also nichts. Anwenden nimmt das Gewicht für den nächsten Lauf.</translation>
    </message>
    <message>
        <source>Set 4 with the same seed</source>
        <translation>4 setzen, mit demselben Seed</translation>
    </message>
    <message>
        <source>Anatomy of guidance</source>
        <translation>Die Führung zerlegt</translation>
    </message>
    <message>
        <source>The two predictions of this step side by side, their difference, and what comes out when the difference is enlarged. Where the difference is grey, the class changes nothing.</source>
        <translation>Die zwei Vorhersagen dieses Schritts nebeneinander, ihr Unterschied und was herauskommt, wenn er vergrößert wird. Wo der Unterschied grau ist, ändert die Klasse nichts.</translation>
    </message>
    <message>
        <source>Look at the difference half-way</source>
        <translation>Den Unterschied in der Mitte ansehen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Every run and branch that was ever made here, the newest first, with its settings. A click brings it back, settings and steps; what is not in memory any more is made again, bit for bit.</source>
        <translation>Jeder Lauf und jede Abzweigung, die hier je gemacht wurden, die neuesten zuerst, mit ihren Parametern. Ein Klick holt sie zurück, Parameter und Schritte; was nicht mehr im Speicher ist, wird bitgleich neu gemacht.</translation>
    </message>
    <message>
        <source>Make one more</source>
        <translation>Noch einen machen</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Shows the runs whose class, model, sampler, seed or note holds what is typed. Several words must all be found.</source>
        <translation>Zeigt die Läufe, in deren Klasse, Modell, Sampler, Seed oder Notiz das Getippte steht. Mehrere Wörter müssen alle vorkommen.</translation>
    </message>
    <message>
        <source>Type the name of a class, for instance rose</source>
        <translation>Den Namen einer Klasse tippen, etwa rose</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Marks a run that you want to find again, and a filter shows only those. Stars outlive the session, as everything in the history does.</source>
        <translation>Merkt einen Lauf vor, den man wiederfinden will, und ein Filter zeigt nur diese. Sterne überdauern die Sitzung, wie alles im Verlauf.</translation>
    </message>
    <message>
        <source>Star the picture you like best so far</source>
        <translation>Dem bisher liebsten Bild einen Stern geben</translation>
    </message>
    <message>
        <source>Tree of branches</source>
        <translation>Baum der Abzweigungen</translation>
    </message>
    <message>
        <source>Shows each branch under the run it came from, with the step at which it parted. Siblings share every step before that.</source>
        <translation>Zeigt jede Abzweigung unter dem Lauf, aus dem sie kam, mit dem Schritt, bei dem sie sich trennte. Geschwister haben jeden Schritt davor gemeinsam.</translation>
    </message>
    <message>
        <source>Go to the middle of the run, then press B</source>
        <translation>In die Mitte des Laufs gehen, dann B drücken</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>Shows the runs one beside the other, the newest first. The tree beside it shows which run branched from which.</source>
        <translation>Zeigt die Läufe nebeneinander, die neuesten zuerst. Der Baum daneben zeigt, welcher von welchem abzweigt.</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Parameter kopieren</translation>
    </message>
    <message>
        <source>Puts all settings on the clipboard as text, in the form that other tools read too. Pasted here they come back, the seed included.</source>
        <translation>Legt alle Parameter als Text in die Zwischenablage, in der Form, die auch andere Programme lesen. Hier eingefügt kommen sie zurück, samt Seed.</translation>
    </message>
    <message>
        <source>Paste them into a message to a friend</source>
        <translation>Sie jemandem in einer Nachricht schicken</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Takes over the settings in a copied picture, a copied file or a copied text. What cannot be used here, such as a model that is missing, is named and the rest is taken.</source>
        <translation>Übernimmt die Parameter aus einem kopierten Bild, einer kopierten Datei oder einem kopierten Text. Was hier nicht geht, etwa ein fehlendes Modell, wird genannt, der Rest übernommen.</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Takes over all settings of that run, its seed included, as one step of undo. Generating then gives the same picture.</source>
        <translation>Übernimmt alle Parameter jenes Laufs samt Seed, als einen Schritt für Rückgängig. Erzeugen gibt dann dasselbe Bild.</translation>
    </message>
    <message>
        <source>Restore a run, change one thing, generate</source>
        <translation>Einen Lauf zurückholen, eines ändern, erzeugen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Takes the chosen runs out of the history; pictures that were saved as files stay. Undo in the message that follows brings them back.</source>
        <translation>Nimmt die gewählten Läufe aus dem Verlauf; gespeicherte Bilder bleiben. Rückgängig in der Meldung danach bringt sie zurück.</translation>
    </message>
    <message>
        <source>Delete a run, then press Undo in the message</source>
        <translation>Einen Lauf löschen, dann in der Meldung Rückgängig drücken</translation>
    </message>
    <message>
        <source>Undo and redo</source>
        <translation>Rückgängig und wiederholen</translation>
    </message>
    <message>
        <source>Undo puts the last changed control back, whatever it was: a setting, the playhead, how things are shown. Changes of one control that follow each other fast are one step.</source>
        <translation>Rückgängig stellt zurück, was zuletzt geändert wurde: einen Parameter, den Abspielkopf, die Ansicht. Schnelle Änderungen an einem Regler sind ein Schritt.</translation>
    </message>
    <message>
        <source>Picture folder</source>
        <translation>Bildordner</translation>
    </message>
    <message>
        <source>Opens the folder that pictures are saved to, one folder a day. A file is never written over: the name counts up.</source>
        <translation>Öffnet den Ordner, in den Bilder gespeichert werden, einer je Tag. Eine Datei wird nie überschrieben: Der Name zählt weiter.</translation>
    </message>
    <message>
        <source>Save this picture first</source>
        <translation>Erst dieses Bild speichern</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>One quantity of one step of one picture of the batch, with its real pixels. The wheel zooms, the middle button or Space moves it, and it can be dragged out into a folder.</source>
        <translation>Eine Größe eines Schritts eines Bildes, mit seinen echten Punkten. Das Rad zoomt, die mittlere Taste oder die Leertaste schiebt, und man kann es in einen Ordner ziehen.</translation>
    </message>
    <message>
        <source>Look at single pixels</source>
        <translation>Einzelne Punkte ansehen</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>Which part of the step is shown: what the network is given, what it expects, or what guidance does to that. All of them belong to the step under the playhead.</source>
        <translation>Welcher Teil des Schritts zu sehen ist: was das Netz bekommt, was es erwartet oder was die Führung daraus macht. Alle gehören zum Schritt unter dem Abspielkopf.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4 and 15.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4 und 15.</translation>
    </message>
    <message>
        <source>Look at the noise it sees, half-way</source>
        <translation>Das gesehene Rauschen in der Mitte ansehen</translation>
    </message>
    <message>
        <source>Noisy xₜ</source>
        <translation>Verrauscht xₜ</translation>
    </message>
    <message>
        <source>What the network is given at this step: picture and noise together. It begins as pure noise and ends as the finished picture.</source>
        <translation>Was das Netz bei diesem Schritt bekommt: Bild und Rauschen zusammen. Es beginnt als reines Rauschen und endet als fertiges Bild.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4.</translation>
    </message>
    <message>
        <source>Look at it half-way</source>
        <translation>In der Mitte ansehen</translation>
    </message>
    <message>
        <source>Picture x̂₀</source>
        <translation>Bild x̂₀</translation>
    </message>
    <message>
        <source>The finished picture that the network expects, seen from this step. Early on it is a blurred average of everything that is still possible, and it sharpens as the noise goes.</source>
        <translation>Das fertige Bild, das das Netz von diesem Schritt aus erwartet. Anfangs ist es ein unscharfes Mittel aus allem, was noch möglich ist, und wird schärfer, je mehr Rauschen geht.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 15; Efron 2011 on Tweedie&apos;s formula.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 15; Efron 2011 über Tweedies Formel.</translation>
    </message>
    <message>
        <source>Look at it early in the run</source>
        <translation>Früh im Lauf ansehen</translation>
    </message>
    <message>
        <source>Noise ε̂</source>
        <translation>Rauschen ε̂</translation>
    </message>
    <message>
        <source>The noise that the network believes is in the picture; grey is zero. Where it shows the outline of the picture, the network is not sure what is noise and what is not.</source>
        <translation>Das Rauschen, das das Netz im Bild vermutet; Grau ist null. Wo es die Umrisse des Bildes zeigt, ist das Netz nicht sicher, was Rauschen ist und was nicht.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 14 and 15.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 14 und 15.</translation>
    </message>
    <message>
        <source>Look at it late in the run</source>
        <translation>Spät im Lauf ansehen</translation>
    </message>
    <message>
        <source>With class</source>
        <translation>Mit Klasse</translation>
    </message>
    <message>
        <source>What the network expects when it is told the class, before guidance. It is the c of the guidance formula.</source>
        <translation>Was das Netz erwartet, wenn man ihm die Klasse sagt, vor der Führung. Es ist das c in der Formel der Führung.</translation>
    </message>
    <message>
        <source>Compare it with Without, early in the run</source>
        <translation>Früh im Lauf mit Ohne vergleichen</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>What the network expects when it is told nothing, or the class to steer away from. It is the u of the guidance formula.</source>
        <translation>Was das Netz erwartet, wenn man ihm nichts sagt oder die Klasse, von der weggeführt wird. Es ist das u in der Formel der Führung.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>With the class minus without: the direction that guidance enlarges; grey is zero. Where it is grey, guidance changes nothing, however strong it is.</source>
        <translation>Mit Klasse minus ohne: die Richtung, die die Führung vergrößert; Grau ist null. Wo es grau ist, ändert die Führung nichts, so stark sie auch ist.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How the expected picture differs from that of the step before; grey is zero. It shows what each step decides: first the large shapes, later the edges.</source>
        <translation>Wie sich das erwartete Bild von dem des Schritts davor unterscheidet; Grau ist null. Es zeigt, was jeder Schritt entscheidet: erst die großen Formen, später die Kanten.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>The pictures that were made together, with the seed of each below it. A click looks at another one; all plots and numbers follow.</source>
        <translation>Die Bilder, die zusammen gemacht wurden, mit dem Seed darunter. Ein Klick zeigt ein anderes; alle Kurven und Zahlen folgen.</translation>
    </message>
    <message>
        <source>Make four at once</source>
        <translation>Vier auf einmal machen</translation>
    </message>
    <message>
        <source>Film strip</source>
        <translation>Filmstreifen</translation>
    </message>
    <message>
        <source>The picture that the network expected at steps spread over the run, from noise to picture. Drag along it to move the playhead.</source>
        <translation>Das Bild, das das Netz erwartete, bei Schritten über den ganzen Lauf, vom Rauschen zum Bild. Ziehen bewegt den Abspielkopf.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), section 4.3 and its pictures of progressive generation.</source>
        <translation>Ho et al. 2020 (DDPM), Abschnitt 4.3 und seine Bilder der schrittweisen Erzeugung.</translation>
    </message>
    <message>
        <source>Go to the fifth part of the run</source>
        <translation>Zum ersten Fünftel des Laufs gehen</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Shows the whole picture as large as there is room. With visible pixels it takes a whole factor, so that all of them have one size.</source>
        <translation>Zeigt das ganze Bild so groß, wie Platz ist. Bei sichtbaren Punkten nimmt es einen ganzen Faktor, damit alle gleich groß sind.</translation>
    </message>
    <message>
        <source>Fit it</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Enlarges or reduces the view of the picture and changes nothing about it. 100 % is one pixel of the picture for one pixel of the screen.</source>
        <translation>Vergrößert oder verkleinert die Ansicht und ändert nichts am Bild. 100 % ist ein Bildpunkt je Bildschirmpunkt.</translation>
    </message>
    <message>
        <source>Show it at 100 %</source>
        <translation>Bei 100 % zeigen</translation>
    </message>
    <message>
        <source>Whole pixels when enlarged</source>
        <translation>Ganze Punkte beim Vergrößern</translation>
    </message>
    <message>
        <source>Shows an enlarged picture as the squares it is made of, in place of a smooth blend. What is saved is the same either way.</source>
        <translation>Zeigt ein vergrößertes Bild als die Quadrate, aus denen es besteht, statt weich verwischt. Gespeichert wird in beiden Fällen dasselbe.</translation>
    </message>
    <message>
        <source>Switch it</source>
        <translation>Umschalten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Writes the picture, the batch as a sheet, or every step as a file, with the settings inside. Dropping such a file on the window later gives the settings back.</source>
        <translation>Schreibt das Bild, alle Bilder auf einer Tafel oder jeden Schritt als Datei, die Parameter darin. Zieht man so eine Datei später aufs Fenster, kommen sie zurück.</translation>
    </message>
    <message>
        <source>Save this picture</source>
        <translation>Dieses Bild speichern</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Puts what the large view shows on the clipboard, with its real pixels. Paste it into any other program.</source>
        <translation>Legt in die Zwischenablage, was die große Ansicht zeigt, mit seinen echten Punkten. Es lässt sich in jedes andere Programm einfügen.</translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The network that tells picture from noise, with the noise schedule it was trained on and the classes it knows. Choosing another takes over the settings that its card recommends.</source>
        <translation>Das Netz, das Bild von Rauschen unterscheidet, mit dem Rauschplan, auf dem es trainiert wurde, und den Klassen, die es kennt. Ein anderes bringt die Parameter mit, die seine Karte empfiehlt.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), section 4, for the first of its kind; each card names its own training.</source>
        <translation>Ho et al. 2020 (DDPM), Abschnitt 4, für das erste seiner Art; jede Karte nennt ihr Training.</translation>
    </message>
    <message>
        <source>Use the exact ring, which needs no network</source>
        <translation>Den exakten Ring nehmen, der kein Netz braucht</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Every model that can be used here: those that came with the program, those trained here, and those in folders. Exact ones compute the best possible prediction from a formula.</source>
        <translation>Jedes Modell, das hier zu gebrauchen ist: mitgelieferte, hier trainierte und solche in Ordnern. Exakte berechnen die bestmögliche Vorhersage nach einer Formel.</translation>
    </message>
    <message>
        <source>Go back to the flowers</source>
        <translation>Zurück zu den Blumen</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>What a model is: what it draws, how large it is, what it was trained on, and how its pictures were measured. A card is a small file that is read before anything of the model is loaded.</source>
        <translation>Was ein Modell ist: was es zeichnet, wie groß es ist, worauf es trainiert und wie es gemessen wurde. Die Karte ist eine kleine Datei, die gelesen wird, bevor vom Modell etwas geladen ist.</translation>
    </message>
    <message>
        <source>Mitchell et al. 2019 (Model Cards for Model Reporting).</source>
        <translation>Mitchell et al. 2019 (Model Cards for Model Reporting).</translation>
    </message>
    <message>
        <source>Use the flowers</source>
        <translation>Die Blumen nehmen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Loads the model and works with it; the run that is shown stays. If it cannot be loaded, the model in use stays in use.</source>
        <translation>Lädt das Modell und arbeitet damit; der gezeigte Lauf bleibt. Lässt es sich nicht laden, bleibt das bisherige in Gebrauch.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Takes a folder that you opened out of this list. The folder and what is in it stay as they are.</source>
        <translation>Nimmt einen geöffneten Ordner aus dieser Liste. Der Ordner und was darin ist, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Forget one, and open its folder again</source>
        <translation>Einen vergessen und seinen Ordner wieder öffnen</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>The size that your own pictures are brought to before a model is made of them, from their middle square. Larger pictures are slower to look through at every step.</source>
        <translation>Die Größe, auf die eigene Bilder gebracht werden, bevor ein Modell daraus wird, aus ihrem mittleren Quadrat. Größere sind bei jedem Schritt langsamer durchzusehen.</translation>
    </message>
    <message>
        <source>This program&apos;s own; the ideal denoiser of a folder compares x with every picture.</source>
        <translation>Von diesem Programm; der ideale Entrauscher vergleicht x mit jedem Bild des Ordners.</translation>
    </message>
    <message>
        <source>Open a folder of pictures at 32 × 32</source>
        <translation>Einen Ordner mit Bildern in 32 × 32 öffnen</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Gives up loading and keeps the model in use. Nothing of the other one stays in memory.</source>
        <translation>Gibt das Laden auf und behält das bisherige Modell. Vom anderen bleibt nichts im Speicher.</translation>
    </message>
    <message>
        <source>Begin loading another model, and stop</source>
        <translation>Ein anderes Modell laden und abbrechen</translation>
    </message>
    <message>
        <source>From a folder</source>
        <translation>Aus einem Ordner</translation>
    </message>
    <message>
        <source>Uses a model that lies in a folder of yours: one trained here, or one in the layout of diffusers. Weights are read from safetensors files only, since other kinds can run programs.</source>
        <translation>Nimmt ein Modell aus einem eigenen Ordner: ein hier trainiertes oder eines im Aufbau von diffusers. Gewichte werden nur aus safetensors gelesen, weil andere Dateien Programme ausführen können.</translation>
    </message>
    <message>
        <source>Safetensors: a header of JSON and plain numbers, nothing that runs.</source>
        <translation>Safetensors: ein Kopf aus JSON und reine Zahlen, nichts, was läuft.</translation>
    </message>
    <message>
        <source>Choose a folder that holds card.json or model_index.json</source>
        <translation>Einen Ordner mit card.json oder model_index.json wählen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What computes the network: the processor with some of its threads, or a graphics card. The same seed gives the same noise on all of them, and pictures that the eye cannot tell apart.</source>
        <translation>Was das Netz berechnet: der Prozessor mit einigen Kernen oder eine Grafikkarte. Derselbe Seed gibt überall dasselbe Rauschen, und Bilder, die das Auge nicht unterscheidet.</translation>
    </message>
    <message>
        <source>Rest on its name in the status line to read why it was chosen</source>
        <translation>Mit der Maus auf seinem Namen in der Statuszeile ruhen und lesen, warum</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>How far the run is, how many steps it makes in a second, and how long the rest will take. Steps that can be seen are already kept.</source>
        <translation>Wie weit der Lauf ist, wie viele Schritte er in der Sekunde macht und wie lange der Rest dauert. Was zu sehen ist, ist schon aufbewahrt.</translation>
    </message>
    <message>
        <source>Make a run of 60 steps and watch it</source>
        <translation>Einen Lauf von 60 Schritten machen und zusehen</translation>
    </message>
    <message>
        <source>Runs kept</source>
        <translation>Aufbewahrte Läufe</translation>
    </message>
    <message>
        <source>How many runs of this session are kept with all their steps, and the memory they take. Beyond the limit the oldest go to the disk; nothing has to be done.</source>
        <translation>Wie viele Läufe dieser Sitzung mit allen Schritten aufbewahrt sind, und wie viel Speicher sie brauchen. Darüber hinaus gehen die ältesten auf die Platte; zu tun ist nichts.</translation>
    </message>
    <message>
        <source>Generate once more and watch the number</source>
        <translation>Noch einmal erzeugen und auf die Zahl achten</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>The steps of the run from noise to picture, one tick each; a click goes there and dragging scrubs. Every step was kept, so nothing is computed again.</source>
        <translation>Die Schritte vom Rauschen zum Bild, je ein Strich; ein Klick geht hin, Ziehen fährt hindurch. Jeder Schritt ist aufbewahrt, berechnet wird nichts.</translation>
    </message>
    <message>
        <source>Go to the middle of the run</source>
        <translation>In die Mitte des Laufs gehen</translation>
    </message>
    <message>
        <source>Step, t and σ</source>
        <translation>Schritt, t und σ</translation>
    </message>
    <message>
        <source>Which step is shown, the time that the network was told there, and how strong the noise was. Step 0 is pure noise, the last is the finished picture.</source>
        <translation>Welcher Schritt zu sehen ist, welche Zeit dem Netz dort gesagt wurde und wie stark das Rauschen war. Schritt 0 ist reines Rauschen, der letzte das fertige Bild.</translation>
    </message>
    <message>
        <source>Go to the noise</source>
        <translation>Zum Rauschen gehen</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Shows the kept steps one after the other, or pauses; Space does the same and J plays backwards. It follows the clock, so a slow screen leaves steps out and never slows down.</source>
        <translation>Zeigt die Schritte nacheinander oder hält an; die Leertaste tut dasselbe, J spielt rückwärts. Es folgt der Uhr: Ein langsamer Schirm lässt Schritte aus und wird nie langsamer.</translation>
    </message>
    <message>
        <source>Play from the noise</source>
        <translation>Vom Rauschen an abspielen</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>Moves the playhead one step towards the noise; with Shift and the arrow key it is ten. Watch the numbers of this step while you do.</source>
        <translation>Rückt den Abspielkopf einen Schritt zum Rauschen; mit Umschalt und Pfeiltaste zehn. Dabei lohnt ein Blick auf die Zahlen des Schritts.</translation>
    </message>
    <message>
        <source>Go one step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Ein Schritt weiter</translation>
    </message>
    <message>
        <source>Moves the playhead one step towards the picture; with Shift and the arrow key it is ten. At the end it stays.</source>
        <translation>Rückt den Abspielkopf einen Schritt zum Bild; mit Umschalt und Pfeiltaste zehn. Am Ende bleibt er stehen.</translation>
    </message>
    <message>
        <source>Go one step on</source>
        <translation>Einen Schritt weiter</translation>
    </message>
    <message>
        <source>To the noise</source>
        <translation>Zum Rauschen</translation>
    </message>
    <message>
        <source>Goes to step 0, where the picture is nothing but noise. The picture that the network expects is there already, as the average of all it could become.</source>
        <translation>Geht zu Schritt 0, wo das Bild nur Rauschen ist. Das erwartete Bild ist schon da, als Mittel aus allem, was daraus werden könnte.</translation>
    </message>
    <message>
        <source>Go there and look at x̂₀</source>
        <translation>Hingehen und x̂₀ ansehen</translation>
    </message>
    <message>
        <source>To the picture</source>
        <translation>Zum Bild</translation>
    </message>
    <message>
        <source>Goes to the newest step, which is the finished picture once the run is over. During a run the playhead then follows it again.</source>
        <translation>Geht zum neuesten Schritt, nach dem Lauf ist das das fertige Bild. Während des Laufs folgt ihm der Abspielkopf dann wieder.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>What happens at the end of the run: play once, begin again, or go back and forth. It counts for the marked part when one is marked.</source>
        <translation>Was am Ende geschieht: einmal, von vorn oder hin und zurück. Ist ein Teil markiert, gilt es für diesen.</translation>
    </message>
    <message>
        <source>Play back and forth</source>
        <translation>Hin und zurück abspielen</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder je Sekunde</translation>
    </message>
    <message>
        <source>How many steps are shown in a second; the keys [ and ] change it and Backspace brings 12 back. It is about showing only and changes no step.</source>
        <translation>Wie viele Schritte in der Sekunde zu sehen sind; die Tasten [ und ] ändern es, die Rücktaste bringt 12 zurück. Es betrifft nur das Zeigen, keinen Schritt.</translation>
    </message>
    <message>
        <source>Play slowly, 4 a second</source>
        <translation>Langsam abspielen, 4 je Sekunde</translation>
    </message>
    <message>
        <source>Loop range</source>
        <translation>Abschnitt der Schleife</translation>
    </message>
    <message>
        <source>The part of the run that is played: I marks its beginning at the playhead, O its end. Shift+I plays everything again.</source>
        <translation>Der Teil, der gespielt wird: I setzt seinen Anfang auf den Abspielkopf, O sein Ende. Umschalt+I spielt wieder alles.</translation>
    </message>
    <message>
        <source>Begin the loop here</source>
        <translation>Die Schleife hier beginnen</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Goes on from this step with the settings on the left and keeps the steps before it. What the sampler remembers is taken along, so with equal settings the rest comes out bit for bit the same.</source>
        <translation>Geht von diesem Schritt an mit den Parametern links weiter und behält die davor. Was der Sampler sich merkt, kommt mit: Mit gleichen Parametern wird der Rest bitgleich.</translation>
    </message>
    <message>
        <source>Go to the middle, change Guidance, press B</source>
        <translation>In die Mitte gehen, Führung ändern, B drücken</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>How picture and noise are mixed along the run: the curve is the model&apos;s, the dots are where this run&apos;s steps stop on it. A click on a dot goes to that step.</source>
        <translation>Wie Bild und Rauschen im Lauf gemischt sind: Die Kurve ist die des Modells, die Punkte sind die Halte dieses Laufs. Ein Klick auf einen Punkt geht zu dem Schritt.</translation>
    </message>
    <message>
        <source>Nichol &amp; Dhariwal 2021, eq. 17, for the cosine curve; Ho et al. 2020 for the linear one.</source>
        <translation>Nichol &amp; Dhariwal 2021, Gl. 17, für die Kosinuskurve; Ho et al. 2020 für die lineare.</translation>
    </message>
    <message>
        <source>Draw it against the steps</source>
        <translation>Über den Schritten zeichnen</translation>
    </message>
    <message>
        <source>ᾱ, the picture that is kept</source>
        <translation>ᾱ, was vom Bild bleibt</translation>
    </message>
    <message>
        <source>The share of the power of x that is picture: 1 is clean, 0 is pure noise. The rest is noise wherever the variance is preserved.</source>
        <translation>Der Anteil des Bildes an der Leistung von x: 1 ist rein, 0 reines Rauschen. Der Rest ist Rauschen, wo die Varianz erhalten bleibt.</translation>
    </message>
    <message>
        <source>Draw ᾱ</source>
        <translation>ᾱ zeichnen</translation>
    </message>
    <message>
        <source>σ, the strength of the noise</source>
        <translation>σ, die Stärke des Rauschens</translation>
    </message>
    <message>
        <source>The factor of the noise along the run, from the noisiest level down to 0. Its unit is the standard deviation of the noise.</source>
        <translation>Der Faktor des Rauschens im Lauf, von der stärksten Stufe bis 0. Seine Einheit ist die Standardabweichung des Rauschens.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4; Karras et al. 2022.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4; Karras et al. 2022.</translation>
    </message>
    <message>
        <source>Draw σ</source>
        <translation>σ zeichnen</translation>
    </message>
    <message>
        <source>log SNR along the run</source>
        <translation>log SNR im Lauf</translation>
    </message>
    <message>
        <source>The logarithm of the ratio of picture to noise; schedules that look alike elsewhere differ clearly here. The clean picture and pure noise lie at infinity, so the axis is cut.</source>
        <translation>Der Logarithmus des Verhältnisses von Bild zu Rauschen; Pläne, die sonst gleich aussehen, unterscheiden sich hier deutlich. Reines Bild und reines Rauschen liegen im Unendlichen, darum ist die Achse gekappt.</translation>
    </message>
    <message>
        <source>Kingma et al. 2021 (VDM), section 3.1.</source>
        <translation>Kingma et al. 2021 (VDM), Abschnitt 3.1.</translation>
    </message>
    <message>
        <source>Draw log SNR</source>
        <translation>log SNR zeichnen</translation>
    </message>
    <message>
        <source>Against t</source>
        <translation>Über t</translation>
    </message>
    <message>
        <source>Draws the curve over the time that the network is told, so that it is the schedule itself. The dots show where the schedule type puts the steps.</source>
        <translation>Zeichnet die Kurve über der Zeit, die dem Netz gesagt wird; so ist sie der Rauschplan selbst. Die Punkte zeigen, wohin der Schrittplan die Schritte setzt.</translation>
    </message>
    <message>
        <source>Draw it against t</source>
        <translation>Über t zeichnen</translation>
    </message>
    <message>
        <source>Against the step</source>
        <translation>Über dem Schritt</translation>
    </message>
    <message>
        <source>Draws the levels over the number of the step, so that all steps are equally wide. What one sees is the schedule and the schedule type together.</source>
        <translation>Zeichnet die Stufen über der Nummer des Schritts, alle gleich breit. Man sieht Rauschplan und Schrittplan zusammen.</translation>
    </message>
    <message>
        <source>Compare with other schedules</source>
        <translation>Mit anderen Rauschplänen vergleichen</translation>
    </message>
    <message>
        <source>Draws other well-known schedules beside this one, each over the whole width. They are only drawn: the run keeps its own.</source>
        <translation>Zeichnet andere bekannte Rauschpläne daneben, jeden über die ganze Breite. Sie werden nur gezeichnet: Der Lauf behält seinen.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (linear); Nichol &amp; Dhariwal 2021, eq. 17 (cosine); Karras et al. 2022 (EDM).</source>
        <translation>Ho et al. 2020 (linear); Nichol &amp; Dhariwal 2021, Gl. 17 (Kosinus); Karras et al. 2022 (EDM).</translation>
    </message>
    <message>
        <source>Compare with the linear schedule</source>
        <translation>Mit dem linearen Plan vergleichen</translation>
    </message>
    <message>
        <source>Noised picture</source>
        <translation>Verrauschtes Bild</translation>
    </message>
    <message>
        <source>The finished picture with noise added at levels along the curve: what the network would be given there if the picture were known. Drag along it to move the playhead.</source>
        <translation>Das fertige Bild mit Rauschen auf Stufen der Kurve: was das Netz dort bekäme, wäre das Bild bekannt. Ziehen bewegt den Abspielkopf.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4: any level in one jump.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4: jede Stufe in einem Sprung.</translation>
    </message>
    <message>
        <source>What these settings mean</source>
        <translation>Was diese Parameter bedeuten</translation>
    </message>
    <message>
        <source>Sentences about the schedule and the steps that are about to be used, where something is worth knowing. There is nothing to do about most of them.</source>
        <translation>Sätze über den Rauschplan und die Schritte, wo etwas wissenswert ist. Zu tun ist meist nichts.</translation>
    </message>
    <message>
        <source>Go back to the model&apos;s defaults</source>
        <translation>Zurück zu den Vorgaben des Modells</translation>
    </message>
    <message>
        <source>Edit the schedule</source>
        <translation>Den Rauschplan ändern</translation>
    </message>
    <message>
        <source>Turns the curve into one that can be dragged; the next run uses it in place of the model&apos;s own. The network is still asked at noise levels that it knows, so no retraining is needed.</source>
        <translation>Macht die Kurve beweglich; der nächste Lauf nimmt sie statt der des Modells. Gefragt wird das Netz weiter bei Stufen, die es kennt, neu trainiert werden muss nichts.</translation>
    </message>
    <message>
        <source>Karras et al. 2022, where scaling and noise level are chosen freely.</source>
        <translation>Karras et al. 2022, wo Maßstab und Rauschen frei gewählt werden.</translation>
    </message>
    <message>
        <source>Go back to the model&apos;s own schedule</source>
        <translation>Zurück zum Rauschplan des Modells</translation>
    </message>
    <message>
        <source>Schedule preset</source>
        <translation>Fertiger Rauschplan</translation>
    </message>
    <message>
        <source>A well-known noise schedule to use in place of the model&apos;s own. Steep parts of its curve are crossed in few steps, flat parts in many.</source>
        <translation>Ein bekannter Rauschplan statt dem des Modells. Steile Teile seiner Kurve werden in wenigen Schritten gegangen, flache in vielen.</translation>
    </message>
    <message>
        <source>Nichol &amp; Dhariwal 2021, eq. 17 (cosine); Ho et al. 2020 (linear).</source>
        <translation>Nichol &amp; Dhariwal 2021, Gl. 17 (Kosinus); Ho et al. 2020 (linear).</translation>
    </message>
    <message>
        <source>Points of a drawn schedule</source>
        <translation>Punkte eines gezeichneten Plans</translation>
    </message>
    <message>
        <source>The curve goes through these points and never rises towards the noise; drag them, or move the chosen one with the arrow keys. Where the curve is flat, many steps share the same work.</source>
        <translation>Die Kurve geht durch diese Punkte und steigt zum Rauschen hin nie; man zieht sie oder rückt den gewählten mit den Pfeiltasten. Wo sie flach ist, teilen sich viele Schritte dieselbe Arbeit.</translation>
    </message>
    <message>
        <source>Fritsch &amp; Carlson 1980: monotone curves through points.</source>
        <translation>Fritsch &amp; Carlson 1980: monotone Kurven durch Punkte.</translation>
    </message>
    <message>
        <source>Zero terminal SNR</source>
        <translation>SNR am Ende null</translation>
    </message>
    <message>
        <source>Stretches the schedule until its first level is pure noise, with nothing of the picture in it. Without that a model can hardly make very dark or very bright pictures, because the mean brightness leaks through.</source>
        <translation>Streckt den Plan, bis seine erste Stufe reines Rauschen ist, ohne etwas vom Bild. Sonst gelingen sehr dunkle oder sehr helle Bilder kaum, weil die mittlere Helligkeit durchscheint.</translation>
    </message>
    <message>
        <source>Lin et al. 2023, algorithm 1.</source>
        <translation>Lin et al. 2023, Algorithmus 1.</translation>
    </message>
    <message>
        <source>Leave the schedule as it was trained</source>
        <translation>Den Plan lassen, wie er trainiert wurde</translation>
    </message>
    <message>
        <source>Typed step positions</source>
        <translation>Getippte Stufen</translation>
    </message>
    <message>
        <source>The noise levels at which the run stops, written by hand from the noisiest to the cleanest. They take the place of the schedule type.</source>
        <translation>Die Rauschstufen, bei denen der Lauf hält, von Hand geschrieben, von der stärksten zur schwächsten. Sie treten an die Stelle des Schrittplans.</translation>
    </message>
    <message>
        <source>Sabour et al. 2024 (Align Your Steps): such lists can be tuned to a model.</source>
        <translation>Sabour et al. 2024 (Align Your Steps): Solche Listen lassen sich auf ein Modell abstimmen.</translation>
    </message>
    <message>
        <source>Let the schedule type decide again</source>
        <translation>Wieder den Schrittplan bestimmen lassen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The number that the noise is drawn from: the same seed gives the same noise on every machine, and with the same settings the same picture. −1 draws a new one for every run.</source>
        <translation>Die Zahl, aus der das Rauschen gezogen wird: Derselbe Seed gibt auf jedem Rechner dasselbe Rauschen und mit denselben Parametern dasselbe Bild. −1 zieht für jeden Lauf einen neuen.</translation>
    </message>
    <message>
        <source>This program&apos;s own: noise by seed, picture and step, drawn on the processor.</source>
        <translation>Von diesem Programm: Rauschen nach Seed, Bild und Schritt, auf dem Prozessor gezogen.</translation>
    </message>
    <message>
        <source>Make the next seed</source>
        <translation>Den nächsten Seed machen</translation>
    </message>
    <message>
        <source>New random seed</source>
        <translation>Neuer zufälliger Seed</translation>
    </message>
    <message>
        <source>The dice makes every run draw a new seed; the key R draws one now and keeps it. Either way the seed of each run is shown, written into its pictures and can be used again.</source>
        <translation>Mit dem Würfel zieht jeder Lauf einen neuen Seed; die Taste R zieht jetzt einen und behält ihn. In beiden Fällen steht der Seed jedes Laufs da und in seinen Bildern und lässt sich wieder nehmen.</translation>
    </message>
    <message>
        <source>Roll one</source>
        <translation>Einen würfeln</translation>
    </message>
    <message>
        <source>Last seed</source>
        <translation>Letzter Seed</translation>
    </message>
    <message>
        <source>Puts the seed of the last run into the field. Change one setting afterwards, and only that setting makes the difference.</source>
        <translation>Setzt den Seed des letzten Laufs ins Feld. Ändert man danach einen Parameter, macht nur er den Unterschied.</translation>
    </message>
    <message>
        <source>Use the last seed again</source>
        <translation>Den letzten Seed wieder nehmen</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>Holds the seed although a new one would be drawn for every run. Use it while you compare settings on one noise.</source>
        <translation>Hält den Seed, obwohl für jeden Lauf ein neuer gezogen würde. So vergleicht man Parameter auf demselben Rauschen.</translation>
    </message>
    <message>
        <source>Close the lock, change the sampler, generate twice</source>
        <translation>Das Schloss schließen, den Sampler ändern, zweimal erzeugen</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>How far the noise is turned towards that of a second seed. A little gives a sibling of the picture, 1 gives the picture of the other seed.</source>
        <translation>Wie weit das Rauschen zu dem eines zweiten Seeds gedreht wird. Ein wenig gibt ein Geschwister des Bildes, 1 das Bild des anderen Seeds.</translation>
    </message>
    <message>
        <source>Shoemake 1985 (slerp): the arc keeps the spread of the noise, a straight mixture would not.</source>
        <translation>Shoemake 1985 (Slerp): Der Bogen bewahrt die Streuung, die gerade Mischung nicht.</translation>
    </message>
    <message>
        <source>Turn the noise by 0.15</source>
        <translation>Das Rauschen um 0,15 drehen</translation>
    </message>
    <message>
        <source>Variation seed</source>
        <translation>Seed der Variation</translation>
    </message>
    <message>
        <source>The second seed, towards whose noise Variation turns. In a batch it counts up while the seed stays, so that the pictures are siblings.</source>
        <translation>Der zweite Seed, zu dessen Rauschen die Variation dreht. Bei mehreren Bildern zählt er hoch, während der Seed bleibt: So entstehen Geschwister.</translation>
    </message>
    <message>
        <source>Shoemake 1985 (slerp).</source>
        <translation>Shoemake 1985 (Slerp).</translation>
    </message>
    <message>
        <source>Four siblings of this picture</source>
        <translation>Vier Geschwister dieses Bildes</translation>
    </message>
    <message>
        <source>From noise to picture</source>
        <translation>Vom Rauschen zum Bild</translation>
    </message>
    <message>
        <source>A run begins with pure noise and takes a little of it away at every step, until a picture is left. Click any control or number, and this card says what it does and with which numbers.</source>
        <translation>Ein Lauf beginnt mit reinem Rauschen und nimmt bei jedem Schritt etwas davon weg, bis ein Bild bleibt. Ein Klick auf einen Regler oder eine Zahl, und diese Karte sagt, was sie tun und mit welchen Zahlen.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4; x = α·x₀ + σ·ε holds for every model here.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4; x = α·x₀ + σ·ε gilt hier für jedes Modell.</translation>
    </message>
    <message>
        <source>Generate, and watch it happen</source>
        <translation>Erzeugen und zusehen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>What the picture is to show, out of the kinds that the model was taught. “Any” tells the model nothing, so the noise alone decides what comes.</source>
        <translation>Was das Bild zeigen soll, aus dem, was das Modell gelernt hat. „Beliebig“ sagt dem Modell nichts, dann entscheidet das Rauschen allein.</translation>
    </message>
    <message>
        <source>Ho &amp; Salimans 2022, section 3.2: one network is trained with and without the class.</source>
        <translation>Ho &amp; Salimans 2022, Abschnitt 3.2: ein Netz, mit und ohne Klasse trainiert.</translation>
    </message>
    <message>
        <source>Let the noise decide: Any, from the same seed</source>
        <translation>Das Rauschen entscheiden lassen, mit demselben Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Into how many pieces the way from noise to picture is cut. More steps follow the true way more closely and take longer in proportion; beyond a few dozen little changes.</source>
        <translation>In wie viele Stücke der Weg vom Rauschen zum Bild geteilt ist. Mehr Schritte folgen dem wahren Weg genauer und dauern entsprechend länger; jenseits einiger Dutzend ändert sich wenig.</translation>
    </message>
    <message>
        <source>Song et al. 2021 (DDIM), section 4.2: fewer steps than were trained.</source>
        <translation>Song et al. 2021 (DDIM), Abschnitt 4.2: weniger Schritte, als trainiert wurden.</translation>
    </message>
    <message>
        <source>Make the same seed in 5 steps</source>
        <translation>Denselben Seed in 5 Schritten machen</translation>
    </message>
    <message>
        <source>Sampler</source>
        <translation>Sampler</translation>
    </message>
    <message>
        <source>The rule that takes the picture from one noise level to the next, given what the network expects. All of them begin from this first-order step; better ones also use earlier predictions or ask twice, so that they need fewer steps.</source>
        <translation>Die Regel, die das Bild von einer Rauschstufe zur nächsten bringt, nach dem, was das Netz erwartet. Alle gehen von diesem Schritt erster Ordnung aus; bessere nutzen frühere Vorhersagen oder fragen zweimal und brauchen so weniger Schritte.</translation>
    </message>
    <message>
        <source>Song et al. 2021 (DDIM), eq. 12 with σ = 0; Lu et al. 2022 (DPM-Solver++) for DPM++ 2M.</source>
        <translation>Song et al. 2021 (DDIM), Gl. 12 mit σ = 0; Lu et al. 2022 (DPM-Solver++) für DPM++ 2M.</translation>
    </message>
    <message>
        <source>Make the same seed with DDIM</source>
        <translation>Denselben Seed mit DDIM machen</translation>
    </message>
    <message>
        <source>Schedule type</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>At which noise levels the steps stop: it moves them along the curve without changing the curve. Karras puts more of them where little noise is left and fine detail is settled.</source>
        <translation>Bei welchen Rauschstufen die Schritte halten: Es verschiebt sie auf der Kurve, ohne diese zu ändern. Karras setzt mehr dorthin, wo wenig Rauschen übrig ist und Einzelheiten sich klären.</translation>
    </message>
    <message>
        <source>Karras et al. 2022, eq. 5 (ρ = 7); the others are named in their tooltips.</source>
        <translation>Karras et al. 2022, Gl. 5 (ρ = 7); die anderen nennen ihre Hinweise.</translation>
    </message>
    <message>
        <source>Space the steps as Karras does</source>
        <translation>Die Schritte setzen wie Karras</translation>
    </message>
    <message>
        <source>η (eta)</source>
        <translation>η (Eta)</translation>
    </message>
    <message>
        <source>How much of the noise that a step removes is replaced by fresh noise. At 0 the same start always takes the same way; at 1 the run is a random walk that can repair early mistakes but needs more steps.</source>
        <translation>Wie viel des entfernten Rauschens durch frisches ersetzt wird. Bei 0 nimmt derselbe Anfang immer denselben Weg; bei 1 ist es eine Irrfahrt, die frühe Fehler heilt, aber mehr Schritte braucht.</translation>
    </message>
    <message>
        <source>Song et al. 2021 (DDIM), eq. 16, written for any noise schedule.</source>
        <translation>Song et al. 2021 (DDIM), Gl. 16, für jeden Rauschplan geschrieben.</translation>
    </message>
    <message>
        <source>DDIM with η = 1, from the same seed</source>
        <translation>DDIM mit η = 1, mit demselben Seed</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures are made at once, with seeds that count up from the first. Each is bit for bit the picture that its seed makes alone.</source>
        <translation>Wie viele Bilder auf einmal entstehen, mit Seeds, die vom ersten an hochzählen. Jedes ist bitgleich dem, das sein Seed allein macht.</translation>
    </message>
    <message>
        <source>What the run will cost</source>
        <translation>Was der Lauf kosten wird</translation>
    </message>
    <message>
        <source>The calls of the network, the time as measured on this machine, and the memory that every kept step takes. Guidance asks the network twice a step, and some samplers twice as well.</source>
        <translation>Wie oft das Netz gefragt wird, wie lange das hier gemessen dauert und wie viel Speicher die Schritte brauchen. Die Führung fragt das Netz zweimal je Schritt, manche Sampler auch.</translation>
    </message>
    <message>
        <source>Turn guidance off and see the calls halve</source>
        <translation>Die Führung ausschalten: halb so viele Fragen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Runs the settings above and keeps every step of it. During a run the button stops it, and the steps so far stay.</source>
        <translation>Führt die Parameter darüber aus und bewahrt jeden Schritt auf. Während des Laufs hält der Knopf ihn an, und was da ist, bleibt.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), algorithm 2, is the first of such loops.</source>
        <translation>Ho et al. 2020 (DDPM), Algorithmus 2, ist die erste solche Schleife.</translation>
    </message>
    <message>
        <source>Press it now</source>
        <translation>Jetzt drücken</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Every change of a setting is run at once with the same seed: coarsely, in few steps, while a control moves, and in full when it rests. Coarse pictures are shown and not kept.</source>
        <translation>Jede Änderung läuft sofort mit demselben Seed: grob, in wenigen Schritten, solange sich ein Regler bewegt, und ganz, wenn er ruht. Grobe Bilder werden gezeigt und nicht behalten.</translation>
    </message>
    <message>
        <source>Switch it, then drag Guidance</source>
        <translation>Umschalten, dann Führung ziehen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Ends the run after the network call in progress. The steps so far are kept and can be looked at and branched from.</source>
        <translation>Beendet den Lauf nach der Frage ans Netz, die gerade läuft. Die Schritte bis dahin bleiben, man kann sie ansehen und von ihnen abzweigen.</translation>
    </message>
    <message>
        <source>Set 60 steps, generate, then press Esc</source>
        <translation>60 Schritte setzen, erzeugen, dann Esc drücken</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Settings that one rarely needs: what to steer away from, and when and how strongly guidance acts. Left alone they change nothing.</source>
        <translation>Parameter, die man selten braucht: wovon weggeführt wird, und wann und wie stark die Führung wirkt. Unberührt ändern sie nichts.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Height and width of the picture in pixels. A network that has learned one size repeats or scatters things at another, because noise looks weaker the larger a picture is.</source>
        <translation>Höhe und Breite des Bildes in Punkten. Ein Netz, das eine Größe gelernt hat, wiederholt oder verstreut bei anderen die Dinge, weil Rauschen in größeren Bildern schwächer wirkt.</translation>
    </message>
    <message>
        <source>Hoogeboom et al. 2023 (simple diffusion): noise schedules shift with the size.</source>
        <translation>Hoogeboom et al. 2023 (simple diffusion): Rauschpläne verschieben sich mit der Größe.</translation>
    </message>
    <message>
        <source>Go back to the model&apos;s own size</source>
        <translation>Zurück zur Größe des Modells</translation>
    </message>
    <message>
        <source>Noise source</source>
        <translation>Quelle des Rauschens</translation>
    </message>
    <message>
        <source>Whose random numbers the noise is made of: the processor&apos;s, or those that a CUDA device would draw. Choose the second to repeat a picture that was made on such a device elsewhere.</source>
        <translation>Wessen Zufallszahlen das Rauschen sind: die des Prozessors oder die, die ein CUDA-Gerät zöge. Die zweiten wiederholen ein Bild, das anderswo auf so einem Gerät entstand.</translation>
    </message>
    <message>
        <source>Salmon et al. 2011 (Philox): counter-based random numbers.</source>
        <translation>Salmon et al. 2011 (Philox): Zufallszahlen aus Zählern.</translation>
    </message>
    <message>
        <source>Draw the same seed as a CUDA device would</source>
        <translation>Denselben Seed ziehen wie ein CUDA-Gerät</translation>
    </message>
    <message>
        <source>Reset settings</source>
        <translation>Parameter zurücksetzen</translation>
    </message>
    <message>
        <source>Brings every setting back to what the model&apos;s card recommends, with the same class and seed. Undo brings yours back.</source>
        <translation>Bringt jeden Parameter auf das, was die Karte des Modells empfiehlt, mit derselben Klasse und demselben Seed. Rückgängig bringt die eigenen zurück.</translation>
    </message>
    <message>
        <source>Reset, then undo</source>
        <translation>Zurücksetzen, dann rückgängig machen</translation>
    </message>
    <message>
        <source>t</source>
        <translation>t</translation>
    </message>
    <message>
        <source>The time that the network is told, in the unit it was trained with: 0 is the clean picture, and the largest is pure noise. It only names the noise level; what counts is α and σ.</source>
        <translation>Die Zeit, die dem Netz gesagt wird, in der Einheit seines Trainings: 0 ist das reine Bild, die größte reines Rauschen. Sie benennt die Stufe nur; es zählen α und σ.</translation>
    </message>
    <message>
        <source>Sohl-Dickstein et al. 2015; Ho et al. 2020 (DDPM), section 2.</source>
        <translation>Sohl-Dickstein et al. 2015; Ho et al. 2020 (DDPM), Abschnitt 2.</translation>
    </message>
    <message>
        <source>log SNR</source>
        <translation>log SNR</translation>
    </message>
    <message>
        <source>The natural logarithm of the ratio of picture to noise: 0 where both are equally strong, rising to infinity at the clean picture. Samplers measure their steps on this scale.</source>
        <translation>Der natürliche Logarithmus des Verhältnisses von Bild zu Rauschen: 0, wo beide gleich stark sind, unendlich beim reinen Bild. Sampler messen ihre Schritte auf dieser Skala.</translation>
    </message>
    <message>
        <source>Kingma et al. 2021 (VDM), section 3.1; half of it is the λ of Lu et al. 2022 (DPM-Solver).</source>
        <translation>Kingma et al. 2021 (VDM), Abschnitt 3.1; die Hälfte ist das λ von Lu et al. 2022 (DPM-Solver).</translation>
    </message>
    <message>
        <source>Draw the schedule as log SNR</source>
        <translation>Den Rauschplan als log SNR zeichnen</translation>
    </message>
    <message>
        <source>α</source>
        <translation>α</translation>
    </message>
    <message>
        <source>The factor of the picture in the mixture that the network is given. It grows from almost 0 at the noise to 1 at the picture.</source>
        <translation>Der Faktor des Bildes in der Mischung, die das Netz bekommt. Er wächst von fast 0 beim Rauschen auf 1 beim Bild.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4, where α is written √ᾱ.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4, wo α als √ᾱ steht.</translation>
    </message>
    <message>
        <source>Draw ᾱ = α² against the steps</source>
        <translation>ᾱ = α² über den Schritten zeichnen</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>The factor of the noise in the mixture that the network is given. σ/α is what other tools call sigma: the noise on a picture of full strength.</source>
        <translation>Der Faktor des Rauschens in der Mischung, die das Netz bekommt. σ/α nennen andere Programme sigma: das Rauschen auf einem Bild in voller Stärke.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4; Karras et al. 2022 for σ/α.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4; Karras et al. 2022 für σ/α.</translation>
    </message>
    <message>
        <source>Draw the schedule as σ</source>
        <translation>Den Rauschplan als σ zeichnen</translation>
    </message>
    <message>
        <source>|x|</source>
        <translation>|x|</translation>
    </message>
    <message>
        <source>The root mean square of the noisy picture, over all its pixels and colours. It is close to 1 at pure noise and ends at that of the picture, which is usually below 1.</source>
        <translation>Das quadratische Mittel des verrauschten Bildes über alle Punkte und Farben. Bei reinem Rauschen ist es fast 1 und endet bei dem des Bildes, meist unter 1.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 4: α² + σ² = 1 keeps the variance of data of variance 1.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 4: α² + σ² = 1 bewahrt die Varianz von Daten der Varianz 1.</translation>
    </message>
    <message>
        <source>Look at x half-way</source>
        <translation>x in der Mitte ansehen</translation>
    </message>
    <message>
        <source>|ε̂|</source>
        <translation>|ε̂|</translation>
    </message>
    <message>
        <source>The root mean square of the predicted noise: near 1 when the network judges the amount of noise well. Strong guidance pushes it above 1, a guess at an average lets it fall below.</source>
        <translation>Das quadratische Mittel des vorhergesagten Rauschens: nahe 1, wenn das Netz die Menge richtig schätzt. Starke Führung hebt es über 1, eine gemittelte Vermutung lässt es darunter fallen.</translation>
    </message>
    <message>
        <source>Ho et al. 2020 (DDPM), eq. 14: ε is drawn with variance 1.</source>
        <translation>Ho et al. 2020 (DDPM), Gl. 14: ε wird mit Varianz 1 gezogen.</translation>
    </message>
    <message>
        <source>Look at the noise half-way</source>
        <translation>Das Rauschen in der Mitte ansehen</translation>
    </message>
    <message>
        <source>|c − u|</source>
        <translation>|c − u|</translation>
    </message>
    <message>
        <source>How much the class changes the prediction at this step, as a root mean square. Guidance multiplies this difference by w.</source>
        <translation>Wie viel die Klasse an der Vorhersage dieses Schritts ändert, als quadratisches Mittel. Die Führung nimmt diesen Unterschied mal w.</translation>
    </message>
    <message>
        <source>Look at the difference early in the run</source>
        <translation>Den Unterschied früh im Lauf ansehen</translation>
    </message>
    <message>
        <source>|Δx̂₀|</source>
        <translation>|Δx̂₀|</translation>
    </message>
    <message>
        <source>How much the expected picture changed since the step before, as a root mean square. Large values are the steps at which something is decided.</source>
        <translation>Wie sehr sich das erwartete Bild seit dem Schritt davor geändert hat, als quadratisches Mittel. Große Werte sind Schritte, bei denen sich etwas entscheidet.</translation>
    </message>
    <message>
        <source>Look at the change half-way</source>
        <translation>Die Änderung in der Mitte ansehen</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Dieser Schritt</translation>
    </message>
    <message>
        <source>What the step under the playhead is made of, in numbers of the picture that is looked at. Rest on one of them to have it explained.</source>
        <translation>Woraus der Schritt unter dem Abspielkopf besteht, in Zahlen des gezeigten Bildes. Ruht die Maus auf einer, wird sie erklärt.</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>How much the class and the expected picture change at each step of the run. Peaks are the steps at which something is decided; a click goes there.</source>
        <translation>Wie sehr Klasse und erwartetes Bild sich bei jedem Schritt ändern. Spitzen sind Schritte, bei denen sich etwas entscheidet; ein Klick geht hin.</translation>
    </message>
    <message>
        <source>Ho &amp; Salimans 2022, eq. 6, for c and u.</source>
        <translation>Ho &amp; Salimans 2022, Gl. 6, für c und u.</translation>
    </message>
    <message>
        <source>This program&apos;s own.</source>
        <translation>Von diesem Programm.</translation>
    </message>
    <message>
        <source>Open the walk workspace</source>
        <translation>Den Rundgang öffnen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Goes from one picture to the next through the noise that lies between theirs, one picture a frame. Noise that is close together gives pictures that are close together, so it looks like a slow change.</source>
        <translation>Geht von einem Bild zum nächsten durch das Rauschen, das zwischen ihrem liegt, Bild für Bild. Nahes Rauschen gibt nahe Bilder, darum sieht es aus wie ein langsamer Wandel.</translation>
    </message>
    <message>
        <source>White 2016 (Sampling Generative Networks); Song et al. 2021 (DDIM), section 5.3.</source>
        <translation>White 2016 (Sampling Generative Networks); Song et al. 2021 (DDIM), Abschnitt 5.3.</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>The pictures that the walk passes, in their order: drag them into another, add the one you look at, or press Delete. Each keeps the seed and the settings it was made with.</source>
        <translation>Die Bilder, an denen der Rundgang vorbeikommt, in ihrer Reihenfolge: umordnen durch Ziehen, das gezeigte hinzufügen, Entf drücken. Jedes behält Seed und Parameter, mit denen es entstand.</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>How many pictures the walk has from its first keyframe to its last. Twice as many are twice as smooth and take twice as long to make.</source>
        <translation>Wie viele Bilder der Rundgang von der ersten bis zur letzten Station hat. Doppelt so viele sind doppelt so flüssig und dauern doppelt so lange.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How the noise is mixed between two keyframes: along the sphere, or straight. Straight mixtures are weaker in the middle than noise ought to be, and the pictures there turn flat.</source>
        <translation>Wie das Rauschen zwischen zwei Stationen gemischt wird: auf der Kugel oder gerade. Gerade Mischungen sind in der Mitte zu schwach, und die Bilder werden dort flau.</translation>
    </message>
    <message>
        <source>Shoemake 1985 (slerp); White 2016.</source>
        <translation>Shoemake 1985 (Slerp); White 2016.</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>How the speed changes between two keyframes: even, slow at the start, at the end, or at both. Slow ends make the keyframes stand out.</source>
        <translation>Wie sich die Geschwindigkeit zwischen zwei Stationen ändert: gleichmäßig, langsam am Anfang, am Ende oder an beiden. Langsame Enden heben die Stationen hervor.</translation>
    </message>
    <message>
        <source>Ease in and out is the smoothstep of graphics languages.</source>
        <translation>Sanft an beiden Enden ist das smoothstep der Grafiksprachen.</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>The share of the time that the walk stands still at its keyframes, half of it at each end of a way. 0 never stops.</source>
        <translation>Welchen Anteil der Zeit der Rundgang an den Stationen steht, je zur Hälfte am Anfang und am Ende. 0 hält nie.</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Plays the walk forth and back, so that it ends where it began. The frames on the way back are those of the way forth and cost nothing.</source>
        <translation>Spielt den Rundgang hin und zurück, sodass er endet, wo er begann. Der Rückweg nimmt die Bilder des Hinwegs und kostet nichts.</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Im Kreis</translation>
    </message>
    <message>
        <source>Adds a way from the last keyframe back to the first, so that the walk repeats without a jump. The first frame is not made twice.</source>
        <translation>Fügt einen Weg von der letzten zur ersten Station hinzu, sodass er sich ohne Sprung wiederholt. Das erste Bild entsteht nicht zweimal.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many frames are shown in a second. It changes nothing about the frames.</source>
        <translation>Wie viele Bilder in der Sekunde zu sehen sind. An den Bildern ändert es nichts.</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Gives every keyframe the settings of the first; class, seed and guidance stay its own. Keyframes of one walk have to share the rest, or there would be a jump between them.</source>
        <translation>Gibt jeder Station die Parameter der ersten; Klasse, Seed und Führung behält sie. Stationen eines Rundgangs müssen den Rest gemeinsam haben, sonst gäbe es Sprünge.</translation>
    </message>
    <message>
        <source>Between two keyframes</source>
        <translation>Zwischen zwei Stationen</translation>
    </message>
    <message>
        <source>The two keyframes around the playhead, the frame between them, and how far along the way it is. Move it to see what the walk makes of the noise in between.</source>
        <translation>Die zwei Stationen um den Abspielkopf, das Bild dazwischen und wie weit der Weg ist. Bewegt man es, sieht man, was aus dem Rauschen dazwischen wird.</translation>
    </message>
    <message>
        <source>Make the walk</source>
        <translation>Den Rundgang machen</translation>
    </message>
    <message>
        <source>Makes the frames, every eighth first, so that the walk can be watched long before it is complete. Stopped or closed in between, it goes on from the frames that are there.</source>
        <translation>Macht die Bilder, jedes achte zuerst, sodass man ihn lange vor dem Ende ansehen kann. Angehalten oder geschlossen geht er von den vorhandenen aus weiter.</translation>
    </message>
    <message>
        <source>Seed plane</source>
        <translation>Seed-Ebene</translation>
    </message>
    <message>
        <source>A square of pictures between four seeds: the point turns the noise along both edges and then between them. Drag the point, or move it with the arrow keys, to find a picture that no seed has.</source>
        <translation>Ein Quadrat von Bildern zwischen vier Seeds: Der Punkt dreht das Rauschen entlang beider Kanten und dann dazwischen. Ziehen oder Pfeiltasten führen zu einem Bild, das kein Seed hat.</translation>
    </message>
    <message>
        <source>Shoemake 1985 (slerp), in two directions.</source>
        <translation>Shoemake 1985 (Slerp), in zwei Richtungen.</translation>
    </message>
    <message>
        <source>Corner seeds</source>
        <translation>Seeds der Ecken</translation>
    </message>
    <message>
        <source>The four seeds whose pictures lie in the corners of the plane. At a corner the picture is bit for bit the one of its seed.</source>
        <translation>Die vier Seeds, deren Bilder in den Ecken der Ebene liegen. In einer Ecke ist das Bild bitgleich dem ihres Seeds.</translation>
    </message>
    <message>
        <source>Frame bar</source>
        <translation>Leiste der Bilder</translation>
    </message>
    <message>
        <source>The frames of the walk; high marks are there, half-high ones are coarse, outlines are still to come. A click goes to the nearest frame that exists.</source>
        <translation>Die Bilder des Rundgangs; hohe Striche sind da, halbhohe grob, Umrisse kommen noch. Ein Klick geht zum nächsten vorhandenen.</translation>
    </message>
    <message>
        <source>Change per frame</source>
        <translation>Änderung je Bild</translation>
    </message>
    <message>
        <source>How much each frame differs from the one before, 0 for equal and 1 for black to white. A peak is a jump that the eye sees: more frames or another keyframe beside it help.</source>
        <translation>Wie sehr sich jedes Bild vom vorigen unterscheidet, 0 für gleich, 1 für schwarz zu weiß. Eine Spitze ist ein sichtbarer Sprung: Mehr Bilder oder eine Station daneben helfen.</translation>
    </message>
    <message>
        <source>Picture of the path</source>
        <translation>Bild des Wegs</translation>
    </message>
    <message>
        <source>The way from noise to noise seen from the side: the arc keeps its distance from the middle, the straight line comes closer to it. Distance from the middle is the strength of the noise.</source>
        <translation>Der Weg von Rauschen zu Rauschen von der Seite: Der Bogen hält Abstand zur Mitte, die Gerade kommt ihr näher. Der Abstand von der Mitte ist die Stärke des Rauschens.</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>An arrangement of the window for one kind of work; the settings and the runs are the same in all of them. Where you put the panels is remembered for each.</source>
        <translation>Eine Anordnung des Fensters für eine Art von Arbeit; Parameter und Läufe sind überall dieselben. Wo die Felder stehen, merkt sich jeder für sich.</translation>
    </message>
    <message>
        <source>Put the panels back where they were</source>
        <translation>Die Felder dahin zurück, wo sie waren</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Panels can be dragged by their titles to another side, onto each other, or out of the window. A closed one comes back from the View menu.</source>
        <translation>Felder lassen sich am Titel auf eine andere Seite, übereinander oder aus dem Fenster ziehen. Ein geschlossenes bringt das Menü Ansicht zurück.</translation>
    </message>
    <message>
        <source>Put them back where they were</source>
        <translation>Sie dahin zurück, wo sie waren</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>Abdocken</translation>
    </message>
    <message>
        <source>Makes the panel a window of its own, for a second screen for instance. The same button puts it back.</source>
        <translation>Macht das Feld zu einem eigenen Fenster, etwa für einen zweiten Bildschirm. Derselbe Knopf setzt es zurück.</translation>
    </message>
    <message>
        <source>Put all panels back</source>
        <translation>Alle Felder zurücksetzen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Hides the panel; what it shows goes on. The View menu brings it back.</source>
        <translation>Verbirgt das Feld; was es zeigt, geht weiter. Das Menü Ansicht bringt es zurück.</translation>
    </message>
    <message>
        <source>Bring all panels back</source>
        <translation>Alle Felder zurückholen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Fills the screen with the window. F11 again brings it back.</source>
        <translation>Füllt den Bildschirm mit dem Fenster. F11 nimmt es wieder zurück.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Puts every panel of this workspace back where it was on the first start. Settings and runs stay.</source>
        <translation>Setzt jedes Feld dieses Arbeitsbereichs dahin, wo es beim ersten Start war. Parameter und Läufe bleiben.</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>Dark, light, as the system</source>
        <translation>Dunkel, hell, wie das System</translation>
    </message>
    <message>
        <source>The colours of the window; the pictures are the same in all of them. On a dark grey ground colours are judged best.</source>
        <translation>Die Farben des Fensters; die Bilder sind in allen dieselben. Auf dunklem Grau beurteilt man Farben am besten.</translation>
    </message>
    <message>
        <source>WCAG 2.2, success criteria 1.4.3 and 1.4.11, for the contrast of text and lines.</source>
        <translation>WCAG 2.2, Erfolgskriterien 1.4.3 und 1.4.11, für den Kontrast von Text und Linien.</translation>
    </message>
    <message>
        <source>Look at it in the light theme</source>
        <translation>Es hell ansehen</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>What happened and what to do about it, one sentence each. They block nothing and go when they are read or closed.</source>
        <translation>Was geschehen ist und was zu tun ist, je ein Satz. Sie halten nichts auf und gehen, wenn sie gelesen oder geschlossen sind.</translation>
    </message>
    <message>
        <source>Save the picture: a message says where</source>
        <translation>Das Bild speichern: Eine Meldung sagt, wohin</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Every message of this session with its time and, for faults, the details that help to find the cause. Copy it when you report something.</source>
        <translation>Jede Meldung dieser Sitzung mit ihrer Zeit und bei Fehlern den Einzelheiten, die die Ursache finden helfen. Wer etwas meldet, kopiert sie.</translation>
    </message>
    <message>
        <source>Read what happened since the start</source>
        <translation>Lesen, was seit dem Start geschah</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How the program behaves for you, apart from the settings of a run. They are kept in one small file, and most take effect at once.</source>
        <translation>Wie sich das Programm verhält, von den Parametern eines Laufs abgesehen. Sie stehen in einer kleinen Datei, und die meisten gelten sofort.</translation>
    </message>
    <message>
        <source>Switch to the theme of the system</source>
        <translation>Das Aussehen des Systems nehmen</translation>
    </message>
    <message>
        <source>Scale of the window</source>
        <translation>Maßstab des Fensters</translation>
    </message>
    <message>
        <source>How large everything in the window is drawn, apart from the pictures. It takes effect at the next start.</source>
        <translation>Wie groß alles im Fenster gezeichnet ist, außer den Bildern. Es gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language of the window; names of samplers and files stay as they are everywhere. It takes effect at the next start.</source>
        <translation>Die Sprache des Fensters; Namen von Samplern und Dateien bleiben überall gleich. Sie gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>See all keys in the language of now</source>
        <translation>Alle Tasten in der jetzigen Sprache ansehen</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Brings these preferences back to what they were on the first start; runs, pictures and models stay. Reset everything also forgets how the window was left, and asks first.</source>
        <translation>Bringt diese Einstellungen auf den Stand des ersten Starts; Läufe, Bilder und Modelle bleiben. Alles zurücksetzen vergisst auch die Anordnung und fragt vorher.</translation>
    </message>
    <message>
        <source>Reset only the layout</source>
        <translation>Nur die Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Esc stops a run</source>
        <translation>Esc hält einen Lauf an</translation>
    </message>
    <message>
        <source>Whether the Esc key stops the run in progress. Turn it off if you press it by habit.</source>
        <translation>Ob die Taste Esc den Lauf anhält. Wer sie aus Gewohnheit drückt, schaltet es aus.</translation>
    </message>
    <message>
        <source>Make a long run, then press Esc</source>
        <translation>Einen langen Lauf machen, dann Esc drücken</translation>
    </message>
    <message>
        <source>Memory for runs</source>
        <translation>Speicher für Läufe</translation>
    </message>
    <message>
        <source>How much memory the steps of earlier runs may take. Beyond it the oldest go to the disk, and from there they come back when they are looked at.</source>
        <translation>Wie viel Speicher die Schritte früherer Läufe brauchen dürfen. Darüber hinaus gehen die ältesten auf die Platte und kommen von dort zurück, wenn man sie ansieht.</translation>
    </message>
    <message>
        <source>Generate once more and watch the status line</source>
        <translation>Noch einmal erzeugen und auf die Statuszeile achten</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>Explains the control or number you use: it follows the keyboard, and the mouse when it rests on a number. Shift+F1 turns the pointer into a question: the next click explains instead of doing.</source>
        <translation>Erklärt, was gerade benutzt wird: Es folgt der Tastatur und der Maus, wenn sie auf einer Zahl ruht. Umschalt+F1 macht aus dem Zeiger eine Frage: Der nächste Klick erklärt, statt zu tun.</translation>
    </message>
    <message>
        <source>Turn the pointer into a question</source>
        <translation>Den Zeiger zur Frage machen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Keeps this explanation while you use other controls, so that you can watch its numbers. Press it again to follow the keyboard.</source>
        <translation>Behält diese Erklärung, während man anderes benutzt, um ihre Zahlen zu verfolgen. Noch einmal gedrückt folgt sie wieder der Tastatur.</translation>
    </message>
    <message>
        <source>Pin |c − u|, then scrub through the run</source>
        <translation>|c − u| festhalten, dann durch den Lauf fahren</translation>
    </message>
    <message>
        <source>The thing to try</source>
        <translation>Was zu versuchen ist</translation>
    </message>
    <message>
        <source>Does what its words say: changes settings and runs them from the same seed, or moves the playhead. Undo takes it back in one step.</source>
        <translation>Tut, was dasteht: ändert Parameter und führt sie mit demselben Seed aus, oder bewegt den Abspielkopf. Rückgängig nimmt es in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>Make the same seed with guidance 4</source>
        <translation>Denselben Seed mit Führung 4 machen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Führung durchs Fenster</translation>
    </message>
    <message>
        <source>Five steps through the window, in each of which something is done and not only read. Esc leaves it at any time.</source>
        <translation>Fünf Schritte durch das Fenster, bei denen man etwas tut und nicht nur liest. Esc verlässt sie jederzeit.</translation>
    </message>
    <message>
        <source>Begin it</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Alle Tastenkürzel</translation>
    </message>
    <message>
        <source>Lists every key of the program, also those that work only inside a control. A single letter never acts while you type in a field.</source>
        <translation>Nennt jede Taste des Programms, auch die, die nur in einem Regler gelten. Ein einzelner Buchstabe wirkt nie, während man tippt.</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Die Liste öffnen</translation>
    </message>
    <message>
        <source>About diffstudio</source>
        <translation>Über diffstudio</translation>
    </message>
    <message>
        <source>The version of the program and of the libraries it is built on, with their licences. Mention it when you report a fault.</source>
        <translation>Die Version des Programms und der Bibliotheken, auf denen es steht, mit ihren Lizenzen. Wer einen Fehler meldet, nennt sie.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Everything the program can do, with its key beside it. Alt and the underlined letter open a menu from the keyboard.</source>
        <translation>Alles, was das Programm kann, mit der Taste daneben. Alt und der unterstrichene Buchstabe öffnen ein Menü mit der Tastatur.</translation>
    </message>
    <message>
        <source>See all keys on one page</source>
        <translation>Alle Tasten auf einer Seite ansehen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Closes the window and remembers how it was left. A run in progress is stopped after the network call in hand.</source>
        <translation>Schließt das Fenster und merkt sich, wie es war. Ein Lauf wird nach der Frage ans Netz beendet, die gerade läuft.</translation>
    </message>
    <message>
        <source>Save the picture first</source>
        <translation>Erst das Bild speichern</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Save picture</source>
        <translation>Bild &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>What it will be</source>
        <translation>Was es wird</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Write the file; nothing that exists is written over</source>
        <translation>Die Datei schreiben; Vorhandenes wird nicht überschrieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close; an export in progress is stopped and leaves nothing (Esc)</source>
        <translation>Schließen; ein laufender Export hält an und hinterlässt nichts (Esc)</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Noch nichts zu exportieren</translation>
    </message>
    <message>
        <source>Type a name, for instance {0}.</source>
        <translation>Einen Namen eingeben, etwa {0}.</translation>
    </message>
    <message>
        <source>Type the whole path of the folder.</source>
        <translation>Den ganzen Pfad des Ordners eingeben.</translation>
    </message>
    <message>
        <source>Too large</source>
        <translation>Zu groß</translation>
    </message>
    <message>
        <source>Choose a smaller size.</source>
        <translation>Eine kleinere Größe wählen.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Keine Vorschau</translation>
    </message>
    <message>
        <source>{0} × {1} pixels</source>
        <translation>{0} × {1} Pixel</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>picture {0} of {1}</source>
        <translation>Bild {0} von {1}</translation>
    </message>
    <message>
        <source>{0:.1f} s</source>
        <translation>{0:.1f} s</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>estimating …</source>
        <translation>wird geschätzt …</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Angehalten; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Exported {0}</source>
        <translation>{0} exportiert</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Größe im Bild</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size by</source>
        <translation>Größe nach</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>So many times the size it was made in</source>
        <translation>So viele Male die Größe, in der es entstand</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>Lange Seite</translation>
    </message>
    <message>
        <source>So many pixels for its longer side</source>
        <translation>So viele Pixel für die längere Seite</translation>
    </message>
    <message>
        <source>How much larger than it was made; small pictures grow in whole pixels.</source>
        <translation>Wie viel größer, als es entstand; kleine Bilder wachsen in ganzen Pixeln.</translation>
    </message>
    <message>
        <source>Of one picture; small pictures grow in whole pixels, so it may come out a little less.</source>
        <translation>Eines Bildes; kleine Bilder wachsen in ganzen Pixeln, darum wird es vielleicht etwas weniger.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many frames are shown in a second: more is faster and shorter.</source>
        <translation>Wie viele Bilder in der Sekunde gezeigt werden: mehr ist schneller und kürzer.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>Stops at the last frame</source>
        <translation>Hält beim letzten Bild an</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Begins again after the last frame</source>
        <translation>Beginnt nach dem letzten Bild von vorn</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Runs back after the last frame; nearly twice as many</source>
        <translation>Läuft nach dem letzten Bild zurück; fast doppelt so viele</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Less makes smaller files with softer edges and blocks.</source>
        <translation>Weniger ergibt kleinere Dateien mit weichen Kanten und Klötzchen.</translation>
    </message>
    <message>
        <source>Keep every pixel</source>
        <translation>Jeden Pixel bewahren</translation>
    </message>
    <message>
        <source>Lossless: exact colours, and a larger file</source>
        <translation>Verlustfrei: genaue Farben und eine größere Datei</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Write above each picture what it is: seed, step or frame</source>
        <translation>Über jedes Bild schreiben, was es ist: Seed, Schritt oder Nummer</translation>
    </message>
    <message>
        <source>Settings in the file</source>
        <translation>Parameter in der Datei</translation>
    </message>
    <message>
        <source>So that the file, dropped on this window, brings its settings back</source>
        <translation>Damit die Datei, auf dieses Fenster gezogen, ihre Parameter zurückbringt</translation>
    </message>
    <message>
        <source>Where the file goes; the folder is made when it is missing</source>
        <translation>Wohin die Datei kommt; ein fehlender Ordner wird angelegt</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose another folder …</source>
        <translation>Einen anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>A slash makes a folder; these stand for what they say: {0}</source>
        <translation>Ein Schrägstrich macht einen Ordner; diese stehen für das, was sie sagen: {0}</translation>
    </message>
    <message>
        <source>Example of the name</source>
        <translation>Beispiel des Namens</translation>
    </message>
    <message>
        <source>Which picture of the run</source>
        <translation>Welches Bild des Laufs</translation>
    </message>
    <message>
        <source>What of each step is shown</source>
        <translation>Was von jedem Schritt zu sehen ist</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Finished picture</source>
        <translation>Fertiges Bild</translation>
    </message>
    <message>
        <source>As far as the run came</source>
        <translation>So weit, wie der Lauf kam</translation>
    </message>
    <message>
        <source>Step {0}, under the playhead</source>
        <translation>Schritt {0}, am Abspielkopf</translation>
    </message>
    <message>
        <source>The quantity that is chosen below</source>
        <translation>Die darunter gewählte Größe</translation>
    </message>
    <message>
        <source>{0} cannot show more than {1:g} frames a second.</source>
        <translation>{0} kann nicht mehr als {1:g} Bilder in der Sekunde zeigen.</translation>
    </message>
    <message>
        <source>Nothing in the file says how it was made.</source>
        <translation>Nichts in der Datei sagt, wie sie entstand.</translation>
    </message>
    <message>
        <source>The last file holds the exact settings, and the line that other tools read.</source>
        <translation>Die letzte Datei enthält die genauen Parameter und die Zeile, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>The file holds the exact settings, and the line that other tools read.</source>
        <translation>Die Datei enthält die genauen Parameter und die Zeile, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>Exact pixels; every program reads it</source>
        <translation>Genaue Pixel; jedes Programm liest es</translation>
    </message>
    <message>
        <source>Small, a little softer; every program reads it</source>
        <translation>Klein, etwas weicher; jedes Programm liest es</translation>
    </message>
    <message>
        <source>Smaller than JPEG and GIF; browsers and newer programs read it</source>
        <translation>Kleiner als JPEG und GIF; Browser und neuere Programme lesen es</translation>
    </message>
    <message>
        <source>At most 256 colours; every program plays it</source>
        <translation>Höchstens 256 Farben; jedes Programm spielt es</translation>
    </message>
    <message>
        <source>Exact pixels that move; browsers play it</source>
        <translation>Genaue Pixel in Bewegung; Browser spielen es</translation>
    </message>
    <message>
        <source>A small film for players and social media</source>
        <translation>Ein kleiner Film für Abspielprogramme und soziale Medien</translation>
    </message>
    <message>
        <source>A folder with a PNG for each frame, for a film editor</source>
        <translation>Ein Ordner mit einem PNG je Bild, für ein Schnittprogramm</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Grid of the batch</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Strip of steps</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>Animation of steps</source>
        <translation>Film der Schritte</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>GIF</source>
        <translation>GIF</translation>
    </message>
    <message>
        <source>APNG</source>
        <translation>APNG</translation>
    </message>
    <message>
        <source>MP4</source>
        <translation>MP4</translation>
    </message>
    <message>
        <source>PNG sequence</source>
        <translation>PNG-Folge</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>There is no run yet: press Generate first.</source>
        <translation>Es gibt noch keinen Lauf: erst „Erzeugen“ drücken.</translation>
    </message>
    <message>
        <source>This run has one picture only: choose a larger Batch and generate.</source>
        <translation>Dieser Lauf hat nur ein Bild: mehr Bilder wählen und erzeugen.</translation>
    </message>
    <message>
        <source>The run is still going on: what is there now is exported.</source>
        <translation>Der Lauf ist noch im Gang: exportiert wird, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The run was not finished: what is there is exported.</source>
        <translation>Der Lauf wurde nicht fertig: exportiert wird, was da ist.</translation>
    </message>
    <message>
        <source>There are no frames of a walk yet: make a walk and render it first.</source>
        <translation>Es gibt noch keine Bilder eines Rundgangs: erst einen anlegen und berechnen.</translation>
    </message>
    <message>
        <source>{0} of {1} frames are there; these are exported.</source>
        <translation>{0} von {1} Bildern sind da; diese werden exportiert.</translation>
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
        <translation>{0} MB</translation>
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
    <name>GuidanceNumbers</name>
    <message>
        <source>Root mean squares of the predictions with the class and without</source>
        <translation>Quadratische Mittel der Vorhersagen mit und ohne Klasse</translation>
    </message>
    <message>
        <source>What the class changes in the prediction</source>
        <translation>Was die Klasse an der Vorhersage ändert</translation>
    </message>
    <message>
        <source>Guidance at this step</source>
        <translation>Führung in diesem Schritt</translation>
    </message>
    <message>
        <source>How far the prediction is pushed away from u</source>
        <translation>Wie weit die Vorhersage von u weggedrückt wird</translation>
    </message>
    <message>
        <source>Contrast of the guided prediction, before and after Rescale</source>
        <translation>Kontrast der geführten Vorhersage, vor und nach „Angleichen“</translation>
    </message>
</context>
<context>
    <name>GuidancePanel</name>
    <message>
        <source>Guidance as an equation</source>
        <translation>Führung als Gleichung</translation>
    </message>
    <message>
        <source>Guided picture at this step</source>
        <translation>Geführtes Bild in diesem Schritt</translation>
    </message>
    <message>
        <source>Preview w</source>
        <translation>Vorschau w</translation>
    </message>
    <message>
        <source>What another guidance would make of this very step. The network is not asked, and no run is made: one would take another way from here on.</source>
        <translation>Was eine andere Führung aus genau diesem Schritt machte. Das Netz wird nicht gefragt und kein Lauf gemacht: Er ginge ab hier einen anderen Weg.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Sets Guidance to this value for the next run</source>
        <translation>Stellt die Führung für den nächsten Lauf auf diesen Wert</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>x̂&lt;sub&gt;0&lt;/sub&gt; = u + w·(c − u) = u + &lt;b&gt;{0:.1f}&lt;/b&gt;·(c − u)</source>
        <translation>x̂&lt;sub&gt;0&lt;/sub&gt; = u + w·(c − u) = u + &lt;b&gt;{0:.1f}&lt;/b&gt;·(c − u)</translation>
    </message>
    <message>
        <source>Step {0} of {1}, as the run made it.</source>
        <translation>Schritt {0} von {1}, wie der Lauf ihn machte.</translation>
    </message>
    <message>
        <source>Step {0}: preview at w = {1:.1f}, not a run.</source>
        <translation>Schritt {0}: Vorschau bei w = {1:.1f}, kein Lauf.</translation>
    </message>
    <message>
        <source>x̂&lt;sub&gt;0&lt;/sub&gt; = c</source>
        <translation>x̂&lt;sub&gt;0&lt;/sub&gt; = c</translation>
    </message>
    <message>
        <source>Step {0} lies outside the guidance interval.</source>
        <translation>Schritt {0} liegt außerhalb des Führungsbereichs.</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>{0} Press to see it large.</source>
        <translation>{0} Drücken zeigt es groß.</translation>
    </message>
    <message>
        <source>The model has no classes to follow.</source>
        <translation>Das Modell hat keine Klassen, denen es folgen könnte.</translation>
    </message>
    <message>
        <source>Nothing to guide</source>
        <translation>Nichts zu führen</translation>
    </message>
    <message>
        <source>Choose {0}, set Guidance to {1:g} and run</source>
        <translation>{0} wählen, Führung auf {1:g} stellen und erzeugen</translation>
    </message>
    <message>
        <source>Set Guidance to {0:g} and run</source>
        <translation>Führung auf {0:g} stellen und erzeugen</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>This run was not guided</source>
        <translation>Dieser Lauf war nicht geführt</translation>
    </message>
    <message>
        <source>Guidance asks the network twice, with the class and without, and enlarges the difference.</source>
        <translation>Die Führung fragt das Netz zweimal, mit der Klasse und ohne, und vergrößert den Unterschied.</translation>
    </message>
</context>
<context>
    <name>GuidancePlot</name>
    <message>
        <source>Guide from</source>
        <translation>Führen ab</translation>
    </message>
    <message>
        <source>Guide until</source>
        <translation>Führen bis</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>Schritt {0}</translation>
    </message>
    <message>
        <source>{0}: rescaled × {1:.2f}</source>
        <translation>{0}: angeglichen × {1:.2f}</translation>
    </message>
</context>
<context>
    <name>GuidanceSteps</name>
    <message>
        <source>Guidance over the steps</source>
        <translation>Führung über die Schritte</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Guidance acts between the two bars: drag them, or choose one with Enter and use the arrows</source>
        <translation>Die Führung wirkt zwischen den beiden Balken: ziehen, oder einen mit der Eingabetaste wählen und die Pfeiltasten benutzen</translation>
    </message>
    <message>
        <source>next run w</source>
        <translation>nächster Lauf w</translation>
    </message>
    <message>
        <source>this run w</source>
        <translation>dieser Lauf w</translation>
    </message>
    <message>
        <source>rescale ×</source>
        <translation>Angleichen ×</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>The settings were copied as text.</source>
        <translation>Die Parameter wurden als Text kopiert.</translation>
    </message>
    <message>
        <source>The run was deleted.</source>
        <translation>Der Lauf wurde gelöscht.</translation>
    </message>
    <message>
        <source>{0} runs were deleted.</source>
        <translation>{0} Läufe wurden gelöscht.</translation>
    </message>
    <message>
        <source>It goes for good after seven days.</source>
        <translation>Endgültig verschwindet er nach sieben Tagen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The program ended unexpectedly; your settings are back as they were.</source>
        <translation>Das Programm endete unerwartet; die Parameter sind wieder, wie sie waren.</translation>
    </message>
    <message>
        <source>All runs are in the history.</source>
        <translation>Alle Läufe sind im Verlauf.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Tree of runs</source>
        <translation>Baum der Läufe</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Only the runs in whose settings or titles all these words stand, e.g. “rose heun” (Ctrl+F)</source>
        <translation>Nur die Läufe, in deren Parametern oder Titeln alle diese Wörter stehen, etwa „rose heun“ (Strg+F)</translation>
    </message>
    <message>
        <source>Starred only</source>
        <translation>Nur mit Stern</translation>
    </message>
    <message>
        <source>Show only the runs with a star</source>
        <translation>Nur die Läufe mit Stern zeigen</translation>
    </message>
    <message>
        <source>View of the history</source>
        <translation>Ansicht des Verlaufs</translation>
    </message>
    <message>
        <source>Strip</source>
        <translation>Streifen</translation>
    </message>
    <message>
        <source>All runs in a row, newest first</source>
        <translation>Alle Läufe in einer Reihe, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Branches beneath the run that they came from</source>
        <translation>Abzweigungen unter dem Lauf, aus dem sie kamen</translation>
    </message>
    <message>
        <source>Rename run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Title of this run; nothing for none:</source>
        <translation>Titel dieses Laufs; leer für keinen:</translation>
    </message>
    <message>
        <source>Restore settings and run</source>
        <translation>Parameter und Lauf zurückholen</translation>
    </message>
    <message>
        <source>Restore settings only</source>
        <translation>Nur die Parameter zurückholen</translation>
    </message>
    <message>
        <source>Take the star away</source>
        <translation>Stern wegnehmen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Show branches</source>
        <translation>Abzweigungen zeigen</translation>
    </message>
    <message>
        <source>Show in the row of all runs</source>
        <translation>In der Reihe aller Läufe zeigen</translation>
    </message>
    <message>
        <source>Copy settings</source>
        <translation>Parameter kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete {0} runs</source>
        <translation>{0} Läufe löschen</translation>
    </message>
    <message>
        <source>Looking for earlier runs …</source>
        <translation>Sucht frühere Läufe …</translation>
    </message>
    <message>
        <source>No run of the history is like that.</source>
        <translation>Kein Lauf des Verlaufs ist so.</translation>
    </message>
    <message>
        <source>Every run you make is kept here, with all its settings.</source>
        <translation>Jeder Lauf wird hier aufbewahrt, mit allen Parametern.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>from step {0}</source>
        <translation>ab Schritt {0}</translation>
    </message>
    <message>
        <source>{0} steps</source>
        <translation>{0} Schritte</translation>
    </message>
    <message>
        <source>guidance {0}</source>
        <translation>Führung {0}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Seed {0}</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>Branch from step {0}</source>
        <translation>Abzweigung ab Schritt {0}</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>im Gang</translation>
    </message>
    <message>
        <source>finished in {0:.1f} s</source>
        <translation>fertig in {0:.1f} s</translation>
    </message>
    <message>
        <source>stopped after {0} of {1} steps</source>
        <translation>angehalten nach {0} von {1} Schritten</translation>
    </message>
    <message>
        <source>interrupted: the program ended before it</source>
        <translation>abgebrochen: das Programm endete vorher</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>the pasted picture</source>
        <translation>dem eingefügten Bild</translation>
    </message>
    <message>
        <source>Only files of this computer can be dropped.</source>
        <translation>Nur Dateien dieses Rechners lassen sich ablegen.</translation>
    </message>
    <message>
        <source>Save the picture first, then drop it.</source>
        <translation>Das Bild erst speichern, dann ablegen.</translation>
    </message>
    <message>
        <source>the pasted text</source>
        <translation>dem eingefügten Text</translation>
    </message>
    <message>
        <source>This picture came without its settings.</source>
        <translation>Dieses Bild kam ohne seine Parameter.</translation>
    </message>
    <message>
        <source>Drop or paste its file instead.</source>
        <translation>Stattdessen seine Datei ablegen oder einfügen.</translation>
    </message>
    <message>
        <source>There is nothing here that holds settings.</source>
        <translation>Hier ist nichts, was Parameter enthält.</translation>
    </message>
    <message>
        <source>Copy a picture, its file or its settings.</source>
        <translation>Ein Bild, seine Datei oder seine Parameter kopieren.</translation>
    </message>
    <message>
        <source>{0} files were dropped; the first one was taken.</source>
        <translation>{0} Dateien wurden abgelegt; die erste wurde genommen.</translation>
    </message>
    <message>
        <source>Picture settings</source>
        <translation>Parameter eines Bildes</translation>
    </message>
    <message>
        <source>The settings of {0} are in force.</source>
        <translation>Die Parameter von {0} gelten.</translation>
    </message>
    <message>
        <source>The settings of {0}, made with {1}, are in force.</source>
        <translation>Die Parameter von {0}, gemacht mit {1}, gelten.</translation>
    </message>
    <message>
        <source>The settings that the cells of the grid {0} share are in force.</source>
        <translation>Die Parameter, die den Feldern des Rasters {0} gemeinsam sind, gelten.</translation>
    </message>
    <message>
        <source>The branch in {0} is made again, with the runs that it came from.</source>
        <translation>Die Abzweigung in {0} entsteht noch einmal, mit den Läufen, aus denen sie kam.</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>The walk of {0} is here again.</source>
        <translation>Der Rundgang von {0} ist wieder da.</translation>
    </message>
    <message>
        <source>Undo brings the old settings back.</source>
        <translation>„Rückgängig“ holt die alten Parameter zurück.</translation>
    </message>
    <message>
        <source>{0} is a folder, not a picture.</source>
        <translation>{0} ist ein Ordner, kein Bild.</translation>
    </message>
    <message>
        <source>Drop a picture that a tool saved with its settings, or a recipe.</source>
        <translation>Ein Bild ablegen, das ein Programm mit seinen Parametern gespeichert hat, oder ein Rezept.</translation>
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
        <translation>Station hinzufügen</translation>
    </message>
    <message>
        <source>Keyframe %1 of %2: %3</source>
        <translation>Station %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>KeyframeStrip</name>
    <message>
        <source>Add a keyframe</source>
        <translation>Station hinzufügen</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>History: run {0}</source>
        <translation>Verlauf: Lauf {0}</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Delete run {0}</source>
        <translation>Lauf {0} löschen</translation>
    </message>
    <message>
        <source>Delete {0} runs</source>
        <translation>{0} Läufe löschen</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Making this run again …</source>
        <translation>Macht diesen Lauf noch einmal …</translation>
    </message>
</context>
<context>
    <name>LoadingRow</name>
    <message>
        <source>Progress of loading</source>
        <translation>Fortschritt des Ladens</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop loading; the model in use stays as it is</source>
        <translation>Laden abbrechen; das Modell in Gebrauch bleibt</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>{0}: reading weights, {1} of {2}</source>
        <translation>{0}: liest Gewichte, {1} von {2}</translation>
    </message>
    <message>
        <source>Loading {0} …</source>
        <translation>{0} wird geladen …</translation>
    </message>
    <message>
        <source>{0}: {1} {2} of {3}</source>
        <translation>{0}: {1}, {2} von {3}</translation>
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
        <source>Panels</source>
        <translation>Bereiche</translation>
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
        <source>&amp;Open model folder …</source>
        <translation>&amp;Modellordner öffnen …</translation>
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
        <source>&amp;Export …</source>
        <translation>E&amp;xportieren …</translation>
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
        <source>&amp;Copy settings</source>
        <translation>Parameter &amp;kopieren</translation>
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
        <source>&amp;Walk</source>
        <translation>R&amp;undgang</translation>
    </message>
    <message>
        <source>&amp;Add picture as keyframe</source>
        <translation>&amp;Bild als Station hinzufügen</translation>
    </message>
    <message>
        <source>Add the &amp;point of the seed plane</source>
        <translation>&amp;Punkt der Seed-Ebene hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Duplicate keyframe</source>
        <translation>Station &amp;verdoppeln</translation>
    </message>
    <message>
        <source>Move keyframe to the &amp;left</source>
        <translation>Station nach &amp;links</translation>
    </message>
    <message>
        <source>Move keyframe to the &amp;right</source>
        <translation>Station nach &amp;rechts</translation>
    </message>
    <message>
        <source>&amp;Make keyframes alike</source>
        <translation>Stationen &amp;angleichen</translation>
    </message>
    <message>
        <source>Render &amp;walk</source>
        <translation>Rundgang b&amp;erechnen</translation>
    </message>
    <message>
        <source>&amp;Stop rendering</source>
        <translation>Berechnung an&amp;halten</translation>
    </message>
    <message>
        <source>Remo&amp;ve keyframe</source>
        <translation>Station ent&amp;fernen</translation>
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
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Explain the control in use</source>
        <translation>Das Benutzte &amp;erklären</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Führung durchs Fenster</translation>
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
    <message>
        <source>In sliders and numbers</source>
        <translation>In Reglern und Zahlen</translation>
    </message>
    <message>
        <source>A little, finely with Shift</source>
        <translation>Ein wenig, mit Umschalt fein</translation>
    </message>
    <message>
        <source>Ten times as far</source>
        <translation>Zehnmal so weit</translation>
    </message>
    <message>
        <source>PgUp · PgDown</source>
        <translation>Bild↑ · Bild↓</translation>
    </message>
    <message>
        <source>To an end</source>
        <translation>An ein Ende</translation>
    </message>
    <message>
        <source>Home · End</source>
        <translation>Pos1 · Ende</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Give up what was typed</source>
        <translation>Getipptes verwerfen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>To the one before or after</source>
        <translation>Zum vorigen oder nächsten</translation>
    </message>
    <message>
        <source>Ten on or back</source>
        <translation>Zehn vor oder zurück</translation>
    </message>
    <message>
        <source>To the first or last</source>
        <translation>Zum ersten oder letzten</translation>
    </message>
    <message>
        <source>Mark a part of the timeline</source>
        <translation>Einen Teil der Zeitleiste markieren</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>+ · − · wheel</source>
        <translation>+ · − · Rad</translation>
    </message>
    <message>
        <source>Move it about</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Space + drag · middle button</source>
        <translation>Leertaste + Ziehen · Mitteltaste</translation>
    </message>
    <message>
        <source>Drag it into a folder</source>
        <translation>In Ordner ziehen</translation>
    </message>
    <message>
        <source>left button</source>
        <translation>linke Taste</translation>
    </message>
    <message>
        <source>Move the chosen one</source>
        <translation>Die gewählte verschieben</translation>
    </message>
    <message>
        <source>Ctrl+← · Ctrl+→</source>
        <translation>Strg+← · Strg+→</translation>
    </message>
    <message>
        <source>Add, double, remove</source>
        <translation>Hinzufügen, verdoppeln, entfernen</translation>
    </message>
    <message>
        <source>Ins · Ctrl+D · Del</source>
        <translation>Einfg · Strg+D · Entf</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <source>To a corner</source>
        <translation>In eine Ecke</translation>
    </message>
    <message>
        <source>Home · PgUp · PgDown · End</source>
        <translation>Pos1 · Bild↑ · Bild↓ · Ende</translation>
    </message>
    <message>
        <source>On, back</source>
        <translation>Weiter, zurück</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>In strips, timeline and plots</source>
        <translation>In Streifen, Zeitleiste und Kurven</translation>
    </message>
    <message>
        <source>P&amp;aste picture or settings</source>
        <translation>Bild oder Parameter einfü&amp;gen</translation>
    </message>
    <message>
        <source>Search the &amp;history</source>
        <translation>Im Verlauf &amp;suchen</translation>
    </message>
    <message>
        <source>Whole pi&amp;xels when enlarged</source>
        <translation>&amp;Ganze Pixel beim Vergrößern</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Im Bild</translation>
    </message>
    <message>
        <source>In the keyframes</source>
        <translation>In den Stationen</translation>
    </message>
    <message>
        <source>In the seed plane</source>
        <translation>In der Seed-Ebene</translation>
    </message>
    <message>
        <source>Move the point, far with Shift</source>
        <translation>Bewegen, mit Umschalt weit</translation>
    </message>
    <message>
        <source>Add it as a keyframe</source>
        <translation>Als Station hinzufügen</translation>
    </message>
    <message>
        <source>In the tour</source>
        <translation>In der Führung durchs Fenster</translation>
    </message>
</context>
<context>
    <name>Making</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schrittplan</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Alle Schritte</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Between two keyframes</source>
        <translation>Zwischen zwei Stationen</translation>
    </message>
    <message>
        <source>Change per frame</source>
        <translation>Änderung je Bild</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
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
    <name>Models</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>{0} stays in use.</source>
        <translation>{0} bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>Loading {0} was stopped.</source>
        <translation>Das Laden von {0} wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>ModelsPanel</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Picture size</source>
        <translation>Bildgröße</translation>
    </message>
    <message>
        <source>Pictures are cut to their middle square and made this size; larger is slower to look through</source>
        <translation>Bilder werden auf ihr mittleres Quadrat beschnitten und auf diese Größe gebracht; größere durchzusehen dauert länger</translation>
    </message>
    <message>
        <source>From folder …</source>
        <translation>Aus Ordner …</translation>
    </message>
    <message>
        <source>Choose the folder of a model, or any folder of pictures (Ctrl+O); or drop one here</source>
        <translation>Den Ordner eines Modells wählen oder irgendeinen mit Bildern (Strg+O); oder einen hier ablegen</translation>
    </message>
    <message>
        <source>Point at any folder of pictures, and the ideal denoiser of them is a model at once, untrained.</source>
        <translation>Irgendeinen Ordner mit Bildern wählen: Ihr idealer Entrauscher ist sofort ein Modell, ganz ohne Training.</translation>
    </message>
    <message>
        <source>Where models compute. The same settings give the same picture on each, but for rounding.</source>
        <translation>Wo Modelle rechnen. Gleiche Parameter ergeben überall dasselbe Bild, bis auf Rundung.</translation>
    </message>
    <message>
        <source>Read at</source>
        <translation>Lesen in</translation>
    </message>
    <message>
        <source>Folder of a model or of pictures</source>
        <translation>Ordner eines Modells oder mit Bildern</translation>
    </message>
    <message>
        <source>Take this folder off the list; nothing in it is touched</source>
        <translation>Diesen Ordner aus der Liste nehmen; sein Inhalt bleibt unberührt</translation>
    </message>
    <message>
        <source>Bundled</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Trained here</source>
        <translation>Hier trainiert</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Eigene Bilder</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt verwendete Ordner</translation>
    </message>
    <message>
        <source>In closed form</source>
        <translation>In geschlossener Form</translation>
    </message>
    <message>
        <source>No training, and no network: at every step this model looks at all the pictures and answers with their average, weighed by how well each explains what it sees. That is the best answer there is, what a perfect network would say. In much noise it is the average of all; in little noise the nearest picture alone. So it can only give the pictures themselves back: it has memorised them, and what a trained network makes beyond that, it makes because it is not perfect.</source>
        <translation>Kein Training und kein Netz: Bei jedem Schritt sieht dieses Modell alle Bilder an und antwortet mit ihrem Mittel, gewichtet danach, wie gut jedes erklärt, was zu sehen ist. Das ist die beste Antwort, die es gibt: was ein vollkommenes Netz sagen würde. Bei viel Rauschen ist es das Mittel aller, bei wenig das nächste Bild allein. Darum kann es nur die Bilder selbst wiedergeben: Es hat sie auswendig gelernt, und was ein trainiertes Netz darüber hinaus macht, macht es, weil es nicht vollkommen ist.</translation>
    </message>
    <message>
        <source>How far its points are from real ones (energy distance), as a multiple of what two sets of real points are from each other. 1 could not be told from real.</source>
        <translation>Wie weit seine Punkte von echten entfernt sind (Energiedistanz), als Vielfaches dessen, was zwei Mengen echter Punkte voneinander trennt. 1 wäre von echten nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>You can say which kind to make.</source>
        <translation>Man kann sagen, welche Art entstehen soll.</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>It can be pushed towards a class, stronger than it would go by itself.</source>
        <translation>Es lässt sich zu einer Klasse hin drücken, stärker, als es von selbst ginge.</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>Negativ</translation>
    </message>
    <message>
        <source>It can be pushed away from a class.</source>
        <translation>Es lässt sich von einer Klasse wegdrücken.</translation>
    </message>
    <message>
        <source>any size</source>
        <translation>jede Größe</translation>
    </message>
    <message>
        <source>It can make pictures of other sizes than it was trained on.</source>
        <translation>Es kann Bilder in anderen Größen machen, als es gelernt hat.</translation>
    </message>
    <message>
        <source>skip cuts</source>
        <translation>Brückenschnitte</translation>
    </message>
    <message>
        <source>The connections inside its network can be cut, to see what they carry.</source>
        <translation>Die Verbindungen in seinem Netz lassen sich trennen, um zu sehen, was sie tragen.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>Its answers are computed, not learned: they are right.</source>
        <translation>Seine Antworten sind berechnet, nicht gelernt: Sie stimmen.</translation>
    </message>
    <message>
        <source>asked kind</source>
        <translation>verlangte Art</translation>
    </message>
    <message>
        <source>How many of its pictures are of the kind that was asked for, as a second network judges them.</source>
        <translation>Wie viele seiner Bilder von der verlangten Art sind, nach dem Urteil eines zweiten Netzes.</translation>
    </message>
    <message>
        <source>worst kind</source>
        <translation>schwächste Art</translation>
    </message>
    <message>
        <source>The same for the kind that comes out worst.</source>
        <translation>Dasselbe für die Art, die am schlechtesten gelingt.</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far all its pictures together are from real ones (Fréchet distance), as a multiple of how far two sets of real pictures are from each other. 1 could not be told from real.</source>
        <translation>Wie weit alle seine Bilder zusammen von echten entfernt sind (Fréchet-Distanz), als Vielfaches dessen, was zwei Mengen echter Bilder voneinander trennt. 1 wäre von echten nicht zu unterscheiden.</translation>
    </message>
    <message>
        <source>variety</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>How different two of its pictures of one kind are, compared with two real ones. Far below 100 % it repeats itself.</source>
        <translation>Wie verschieden zwei seiner Bilder einer Art sind, verglichen mit zwei echten. Weit unter 100 % wiederholt es sich.</translation>
    </message>
    <message>
        <source>nearest picture</source>
        <translation>nächstes Bild</translation>
    </message>
    <message>
        <source>How far its pictures are from the most similar one that it was trained on, as a multiple of what new real pictures are. Near 1 or above it makes its own; near 0 it copies.</source>
        <translation>Wie weit seine Bilder vom ähnlichsten gelernten entfernt sind, als Vielfaches dessen, was es bei neuen echten Bildern ist. Nahe 1 oder darüber macht es eigene, nahe 0 kopiert es.</translation>
    </message>
    <message>
        <source>uneven ring</source>
        <translation>ungleicher Ring</translation>
    </message>
    <message>
        <source>How unevenly its points are spread over the eight clouds of the ring: 0 is even, 1 is all in one.</source>
        <translation>Wie ungleich seine Punkte über die acht Wolken des Rings verteilt sind: 0 ist gleich, 1 ist alle in einer.</translation>
    </message>
    <message>
        <source>the noise ε</source>
        <translation>das Rauschen ε</translation>
    </message>
    <message>
        <source>the picture x₀</source>
        <translation>das Bild x₀</translation>
    </message>
    <message>
        <source>the velocity v</source>
        <translation>die Geschwindigkeit v</translation>
    </message>
    <message>
        <source>the score</source>
        <translation>den Score</translation>
    </message>
    <message>
        <source>the flow</source>
        <translation>den Fluss</translation>
    </message>
    <message>
        <source>How many of its own, of each class for points, were judged for these figures.</source>
        <translation>Wie viele eigene, bei Punkten je Klasse, für diese Zahlen beurteilt wurden.</translation>
    </message>
    <message>
        <source>{0} × real</source>
        <translation>{0} × echt</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>It makes pictures.</source>
        <translation>Es macht Bilder.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>It makes points in the plane.</source>
        <translation>Es macht Punkte in der Ebene.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Of what it makes, in pixels or points.</source>
        <translation>Dessen, was es macht, in Pixeln oder Punkten.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>The kinds it can be asked for.</source>
        <translation>Die Arten, die man verlangen kann.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>How many numbers were learned.</source>
        <translation>Wie viele Zahlen gelernt wurden.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>What it takes at most while it is loaded.</source>
        <translation>Was es höchstens belegt, solange es geladen ist.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>How noise was mixed in while it learned.</source>
        <translation>Wie beim Lernen Rauschen beigemischt wurde.</translation>
    </message>
    <message>
        <source>Predicts</source>
        <translation>Sagt vorher</translation>
    </message>
    <message>
        <source>What the network puts out.</source>
        <translation>Was das Netz ausgibt.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: computed</source>
        <translation>keine: berechnet</translation>
    </message>
    <message>
        <source>almost none</source>
        <translation>fast keiner</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What it learned from, and its licence.</source>
        <translation>Woraus es gelernt hat, und deren Lizenz.</translation>
    </message>
    <message>
        <source>Trained</source>
        <translation>Trainiert</translation>
    </message>
    <message>
        <source>How long, and on what.</source>
        <translation>Wie lange und worauf.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Measured on</source>
        <translation>Gemessen an</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} Punkte</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>Distance, {0}</source>
        <translation>Abstand, {0}</translation>
    </message>
</context>
<context>
    <name>NumbersPanel</name>
    <message>
        <source>No step yet</source>
        <translation>Noch kein Schritt</translation>
    </message>
    <message>
        <source>The numbers of each step appear here.</source>
        <translation>Die Zahlen jedes Schritts stehen hier.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
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
    <name>PlanePanel</name>
    <message>
        <source>Class of the seed plane</source>
        <translation>Klasse der Seed-Ebene</translation>
    </message>
    <message>
        <source>Seed plane</source>
        <translation>Seed-Ebene</translation>
    </message>
    <message>
        <source>Drag anywhere between the four corners; a click adds a keyframe.</source>
        <translation>Zwischen den vier Ecken ziehen; ein Klick fügt eine Station hinzu.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>What is in the pictures of the seed plane; the same as in Explore.</source>
        <translation>Was auf den Bildern der Seed-Ebene ist; dasselbe wie unter „Erkunden“.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Whatever the noise suggests</source>
        <translation>Was immer das Rauschen nahelegt</translation>
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
        <source>the finished picture: the network predicts nothing more here</source>
        <translation>das fertige Bild: hier sagt das Netz nichts mehr vorher</translation>
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
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>This step was made without it.</source>
        <translation>Dieser Schritt ist ohne es entstanden.</translation>
    </message>
    <message>
        <source>Nothing of this kind at this step</source>
        <translation>Davon gibt es bei diesem Schritt nichts</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Einen Schritt zurück</translation>
    </message>
    <message>
        <source>step {0}/{1} · t {2} · σ {3}</source>
        <translation>{0}/{1} · t {2} · σ {3}</translation>
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
    <name>ScheduleControls</name>
    <message>
        <source>Noise schedule</source>
        <translation>Rauschplan</translation>
    </message>
    <message>
        <source>How picture and noise are mixed at each time of the run</source>
        <translation>Wie Bild und Rauschen zu jeder Zeit des Laufs gemischt sind</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Drag the curve, or the steps along it; with Live the picture answers at once</source>
        <translation>Die Kurve ziehen oder die Schritte auf ihr; mit „Live“ antwortet das Bild sofort</translation>
    </message>
    <message>
        <source>What is dragged</source>
        <translation>Was gezogen wird</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Drag the squares; double click adds one, Delete removes it; the curve stays falling</source>
        <translation>Die Quadrate ziehen; ein Doppelklick fügt eines hinzu, Entf entfernt es; die Kurve fällt immer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Drag the dots: where along the curve each step lies</source>
        <translation>Die Punkte ziehen: wo auf der Kurve jeder Schritt liegt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Space evenly</source>
        <translation>Gleich verteilen</translation>
    </message>
    <message>
        <source>Puts the steps in even distances of time, from the first one on</source>
        <translation>Legt die Schritte in gleiche Zeitabstände, ab dem ersten</translation>
    </message>
    <message>
        <source>Step positions</source>
        <translation>Lage der Schritte</translation>
    </message>
    <message>
        <source>The times t of the steps, noisiest first, with commas between them; Enter takes them over</source>
        <translation>Die Zeiten t der Schritte, die verrauschteste zuerst, mit Komma getrennt und Dezimalpunkt; die Eingabetaste übernimmt sie</translation>
    </message>
    <message>
        <source>The model&apos;s own</source>
        <translation>Der des Modells</translation>
    </message>
    <message>
        <source>The noise schedule that the model was trained on</source>
        <translation>Der Rauschplan, mit dem das Modell trainiert wurde</translation>
    </message>
    <message>
        <source>Back to Automatic: where the steps suit the sampler</source>
        <translation>Zurück zu „Automatisch“: wo die Schritte zum Sampler passen</translation>
    </message>
    <message>
        <source>Back to the model&apos;s own noise schedule</source>
        <translation>Zurück zum Rauschplan des Modells</translation>
    </message>
    <message>
        <source>Stretches the noise schedule so that the run starts from pure noise, as it should: otherwise a little picture is expected there, and pictures keep a middling brightness.</source>
        <translation>Streckt den Rauschplan, sodass der Lauf wie gedacht bei reinem Rauschen beginnt: Sonst wird dort ein wenig Bild erwartet, und Bilder behalten eine mittlere Helligkeit.</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>next run</source>
        <translation>nächster Lauf</translation>
    </message>
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
        <translation>Schrittplan</translation>
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
        <source>No schedule yet</source>
        <translation>Noch kein Rauschplan</translation>
    </message>
    <message>
        <source>It is drawn as soon as a model is there.</source>
        <translation>Er ist zu sehen, sobald ein Modell da ist.</translation>
    </message>
    <message>
        <source>Use the flowers</source>
        <translation>Die Blumen nehmen</translation>
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
    <name>Session</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
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
    <message>
        <source>Stopped; the steps so far are kept</source>
        <translation>Angehalten; die Schritte bis hier bleiben</translation>
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
        <source>The next click explains a control (Shift+F1)</source>
        <translation>Der nächste Klick erklärt etwas (Umschalt+F1)</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <source>Open the catalogue: what each model is, and models from folders</source>
        <translation>Den Katalog öffnen: was jedes Modell ist, und Modelle aus Ordnern</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Make a picture and look at every step of it</source>
        <translation>Ein Bild erzeugen und jeden seiner Schritte ansehen</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Walk from picture to picture through the noise, and make a film of it</source>
        <translation>Durch das Rauschen von Bild zu Bild gehen und einen Film daraus machen</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tour</source>
        <translation>Führung durchs Fenster</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Leave the tour (Esc); Help brings it back</source>
        <translation>Die Führung verlassen (Esc); die Hilfe bringt sie zurück</translation>
    </message>
    <message>
        <source>The step before (←)</source>
        <translation>Der Schritt davor (←)</translation>
    </message>
    <message>
        <source>The next step (→)</source>
        <translation>Der nächste Schritt (→)</translation>
    </message>
    <message>
        <source>Done. Take your time; the next step follows when you stop.</source>
        <translation>Getan. In Ruhe weitermachen; der nächste Schritt folgt danach.</translation>
    </message>
    <message>
        <source>{0} / {1}   {2}</source>
        <translation>{0} / {1}   {2}</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
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
    <name>WalkCommands</name>
    <message>
        <source>Added to the walk as keyframe {0}.</source>
        <translation>Als Station {0} zum Rundgang hinzugefügt.</translation>
    </message>
    <message>
        <source>Show walk</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Rendering the walk …</source>
        <translation>Der Rundgang wird berechnet …</translation>
    </message>
    <message>
        <source>The walk is finished</source>
        <translation>Der Rundgang ist fertig</translation>
    </message>
    <message>
        <source>Stopped; {0} of {1} frames are kept</source>
        <translation>Angehalten; {0} von {1} Bildern bleiben</translation>
    </message>
    <message>
        <source>frame {0} / {1} · {2:.1f} pictures/s · {3:.0f} s left</source>
        <translation>Bild {0} / {1} · {2:.1f} Bilder/s · noch {3:.0f} s</translation>
    </message>
</context>
<context>
    <name>WalkPanel</name>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures from the first keyframe to the last: more is smoother and takes longer.</source>
        <translation>Bilder von der ersten Station bis zur letzten: mehr ist fließender und dauert länger.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Spherical (slerp)</source>
        <translation>Kugel (slerp)</translation>
    </message>
    <message>
        <source>Keeps the spread of the noise all the way</source>
        <translation>Behält die Streuung des Rauschens auf dem ganzen Weg</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Loses spread in the middle: the pictures turn dull</source>
        <translation>Verliert in der Mitte Streuung: Die Bilder werden matt</translation>
    </message>
    <message>
        <source>Easing</source>
        <translation>Übergang</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>The same speed all the way</source>
        <translation>Immer dasselbe Tempo</translation>
    </message>
    <message>
        <source>Ease in</source>
        <translation>Sanft anlaufen</translation>
    </message>
    <message>
        <source>Starts at rest</source>
        <translation>Beginnt in Ruhe</translation>
    </message>
    <message>
        <source>Ease out</source>
        <translation>Sanft auslaufen</translation>
    </message>
    <message>
        <source>Comes to rest</source>
        <translation>Kommt zur Ruhe</translation>
    </message>
    <message>
        <source>Ease in and out</source>
        <translation>Sanft an und aus</translation>
    </message>
    <message>
        <source>Starts at rest and comes to rest</source>
        <translation>Beginnt in Ruhe und kommt zur Ruhe</translation>
    </message>
    <message>
        <source>Dwell</source>
        <translation>Halt</translation>
    </message>
    <message>
        <source>Share of the time that the walk stands still at its keyframes.</source>
        <translation>Anteil der Zeit, den der Rundgang an seinen Stationen stillsteht.</translation>
    </message>
    <message>
        <source>There and back</source>
        <translation>Hin und zurück</translation>
    </message>
    <message>
        <source>Back to the first</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Frames shown a second; no frame is made anew for it.</source>
        <translation>Gezeigte Bilder in der Sekunde; kein Bild wird dafür neu berechnet.</translation>
    </message>
    <message>
        <source>What the walk will cost</source>
        <translation>Was der Rundgang kosten wird</translation>
    </message>
    <message>
        <source>Render walk</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Write the frames that exist as a film or as pictures</source>
        <translation>Die vorhandenen Bilder als Film oder einzeln schreiben</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Pictures that the walk passes, below the picture.</source>
        <translation>Bilder, an denen der Rundgang vorbeikommt, unter dem Bild.</translation>
    </message>
    <message>
        <source>How the noise gets from one keyframe to the next.</source>
        <translation>Wie das Rauschen von einer Station zur nächsten kommt.</translation>
    </message>
    <message>
        <source>How fast the walk is between two keyframes.</source>
        <translation>Wie schnell der Rundgang zwischen zwei Stationen ist.</translation>
    </message>
    <message>
        <source>Ping-pong</source>
        <translation>Pingpong</translation>
    </message>
    <message>
        <source>Plays there and back; the way back costs nothing.</source>
        <translation>Spielt hin und zurück; der Rückweg kostet nichts.</translation>
    </message>
    <message>
        <source>Closed loop</source>
        <translation>Im Kreis</translation>
    </message>
    <message>
        <source>Ends where it began: it repeats without a jump.</source>
        <translation>Endet, wo er begann: Er wiederholt sich ohne Sprung.</translation>
    </message>
    <message>
        <source>The keyframes do not go together; the line above them says why.</source>
        <translation>Die Stationen passen nicht zusammen; die Zeile über ihnen sagt, warum.</translation>
    </message>
    <message>
        <source>Go on rendering</source>
        <translation>Weiterrechnen</translation>
    </message>
    <message>
        <source>A walk needs two keyframes.</source>
        <translation>Ein Rundgang braucht zwei Stationen.</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>All {0} pictures are there</source>
        <translation>Alle {0} Bilder sind da</translation>
    </message>
    <message>
        <source>{0} pictures</source>
        <translation>{0} Bilder</translation>
    </message>
    <message>
        <source>{0} of {1} pictures to go</source>
        <translation>noch {0} von {1} Bildern</translation>
    </message>
    <message>
        <source>{0} network calls</source>
        <translation>{0} Netzaufrufe</translation>
    </message>
    <message>
        <source>about {0:.0f} s</source>
        <translation>etwa {0:.0f} s</translation>
    </message>
    <message>
        <source>about {0:.0f} min</source>
        <translation>etwa {0:.0f} min</translation>
    </message>
</context>
<context>
    <name>WalkStage</name>
    <message>
        <source>Add picture from Explore</source>
        <translation>Bild aus „Erkunden“ hinzufügen</translation>
    </message>
    <message>
        <source>Add the picture that is looked at in Explore as the last keyframe (Ctrl+K)</source>
        <translation>Das unter „Erkunden“ gezeigte Bild als letzte Station hinzufügen (Strg+K)</translation>
    </message>
    <message>
        <source>Frame of the walk</source>
        <translation>Bild des Rundgangs</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Give every keyframe the settings of the first; class, seed and guidance stay</source>
        <translation>Jeder Station die Parameter der ersten geben; Klasse, Seed und Führung bleiben</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>To the first frame (Home)</source>
        <translation>Zum ersten Bild (Pos1)</translation>
    </message>
    <message>
        <source>One frame back (←)</source>
        <translation>Ein Bild zurück (←)</translation>
    </message>
    <message>
        <source>One frame on (→)</source>
        <translation>Ein Bild weiter (→)</translation>
    </message>
    <message>
        <source>To the last frame (End)</source>
        <translation>Zum letzten Bild (Ende)</translation>
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
        <source>Walk</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Add a second keyframe: the walk goes from the one to the other.</source>
        <translation>Eine zweite Station hinzufügen: Der Rundgang führt von der einen zur anderen.</translation>
    </message>
    <message>
        <source>A walk passes pictures. Add the one from Explore, or click in the seed plane.</source>
        <translation>Ein Rundgang führt an Bildern vorbei. Das aus „Erkunden“ hinzufügen oder in die Seed-Ebene klicken.</translation>
    </message>
    <message>
        <source>No walk yet</source>
        <translation>Noch kein Rundgang</translation>
    </message>
    <message>
        <source>coarse while it moves</source>
        <translation>grob, solange es sich bewegt</translation>
    </message>
    <message>
        <source>point of the seed plane</source>
        <translation>Punkt der Seed-Ebene</translation>
    </message>
    <message>
        <source>frame {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>keyframe {0}</source>
        <translation>Station {0}</translation>
    </message>
    <message>
        <source>frame {0}/{1} · {2:.1f} s of {3:.1f} s · {4} fps</source>
        <translation>{0}/{1} · {2:.1f} s von {3:.1f} s · {4} fps</translation>
    </message>
</context>
<context>
    <name>WhatisPanel</name>
    <message>
        <source>Keep this explanation</source>
        <translation>Diese Erklärung behalten</translation>
    </message>
    <message>
        <source>Keep this explanation while other controls are used</source>
        <translation>Diese Erklärung behalten, während anderes benutzt wird</translation>
    </message>
    <message>
        <source>Its numbers now</source>
        <translation>Ihre Zahlen jetzt</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Versuchen</translation>
    </message>
    <message>
        <source>Try: {0}</source>
        <translation>Versuch: {0}</translation>
    </message>
    <message>
        <source>There is no run yet: press Generate first</source>
        <translation>Es gibt noch keinen Lauf: erst Erzeugen drücken</translation>
    </message>
    <message>
        <source>This model knows no classes</source>
        <translation>Dieses Modell kennt keine Klassen</translation>
    </message>
    <message>
        <source>Do it now; undo takes it back</source>
        <translation>Jetzt tun; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>Try {0}</source>
        <translation>Versuch: {0}</translation>
    </message>
</context>
<context>
    <name>WindowTour</name>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Press Generate. Noise becomes a picture, and every step of the way is kept.</source>
        <translation>Erzeugen drücken. Aus Rauschen wird ein Bild, und jeder Schritt des Wegs wird aufbewahrt.</translation>
    </message>
    <message>
        <source>Scrub</source>
        <translation>Durchfahren</translation>
    </message>
    <message>
        <source>Drag along the steps, from noise at the left to the picture at the right. Nothing is computed again, so go as fast as you like.</source>
        <translation>An den Schritten entlangziehen, vom Rauschen links zum Bild rechts. Berechnet wird nichts, also so schnell wie man mag.</translation>
    </message>
    <message>
        <source>Quantities</source>
        <translation>Größen im Bild</translation>
    </message>
    <message>
        <source>Look at something else of the same step: what the network is given, the picture it expects, or the noise it sees.</source>
        <translation>Etwas anderes desselben Schritts ansehen: was das Netz bekommt, das Bild, das es erwartet, oder das Rauschen, das es sieht.</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Führung</translation>
    </message>
    <message>
        <source>Drag Guidance: how far each step leans towards the class. Then generate again, and compare. Everything can be undone.</source>
        <translation>Führung ziehen: wie weit sich jeder Schritt zur Klasse neigt. Dann wieder erzeugen und vergleichen. Alles lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Go back to a step in the middle, then press Branch here: the steps before it are kept, and the rest is made with the settings as they are now.</source>
        <translation>Zu einem Schritt in der Mitte zurückgehen, dann Hier abzweigen drücken: Die Schritte davor bleiben, der Rest entsteht mit den jetzigen Parametern.</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Nothing of this kind was said.</source>
        <translation>Nichts dieser Art wurde gemeldet.</translation>
    </message>
    <message>
        <source>Nothing was said yet.</source>
        <translation>Noch wurde nichts gemeldet.</translation>
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
        <source>{0} steps, {1}</source>
        <translation>{0} Schritte, {1}</translation>
    </message>
    <message>
        <source>{0} steps, {1} on {2}</source>
        <translation>{0} Schritte, {1} auf {2}</translation>
    </message>
    <message>
        <source>cpu, 1 thread</source>
        <translation>CPU, 1 Thread</translation>
    </message>
    <message>
        <source>cpu, {0} threads</source>
        <translation>CPU, {0} Threads</translation>
    </message>
    <message>
        <source>Reading weights</source>
        <translation>liest Gewichte</translation>
    </message>
    <message>
        <source>Measuring threads</source>
        <translation>misst Threads</translation>
    </message>
    <message>
        <source>Reading pictures</source>
        <translation>liest Bilder</translation>
    </message>
    <message>
        <source>Step positions</source>
        <translation>Lage der Schritte</translation>
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
        <source>alpha_bar along a piece of the logistic curve: slow at both ends, quick in the middle.</source>
        <translation>alpha_bar entlang eines Stücks der logistischen Kurve: langsam an beiden Enden, schnell in der Mitte.</translation>
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
        <source>Flowers of 9 kinds, drawn by the program from seeds 0 to 35,999.</source>
        <translation>Blumen von 9 Arten, vom Programm gezeichnet, aus den Seeds 0 bis 35 999.</translation>
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
        <source>100,000 points of each shape, drawn by the program.</source>
        <translation>100 000 Punkte jeder Form, vom Programm gezeichnet.</translation>
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
        <source>Frame</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Seed plane</source>
        <translation>Seed-Ebene</translation>
    </message>
    <message>
        <source>Corner of the seed plane</source>
        <translation>Ecke der Seed-Ebene</translation>
    </message>
    <message>
        <source>Add keyframe</source>
        <translation>Station hinzufügen</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>Remove keyframe</source>
        <translation>Station entfernen</translation>
    </message>
    <message>
        <source>Move keyframe</source>
        <translation>Station verschieben</translation>
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
        <source>The film is damaged.</source>
        <translation>Der Film ist beschädigt.</translation>
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
        <source>This is a frame of a walk: the settings are those of its first keyframe.</source>
        <translation>Dies ist ein Bild eines Rundgangs: Die Parameter sind die seiner ersten Station.</translation>
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
        <source>{0} stands for nothing in a name.</source>
        <translation>{0} steht in einem Namen für nichts.</translation>
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
        <source>The model still knows its own noise schedule only: it is asked there at the same noise, and this one decides where the steps lie.</source>
        <translation>Das Modell kennt weiter nur seinen eigenen Rauschplan: Dort wird es bei gleichem Rauschen gefragt, und dieser bestimmt, wo die Schritte liegen.</translation>
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
        <source>{0} places the steps by their noise, so only the two ends of this noise schedule count: choose {1} to follow its curve.</source>
        <translation>{0} legt die Schritte nach ihrem Rauschen, darum zählen nur die beiden Enden dieses Rauschplans: {1} wählen, um seiner Kurve zu folgen.</translation>
    </message>
    <message>
        <source>The first step expects {0} % of a picture and gets pure noise: what comes out may be flat.</source>
        <translation>Der erste Schritt erwartet {0} % eines Bildes und bekommt reines Rauschen: Das Ergebnis kann flau sein.</translation>
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
        <source>Size was not applied: {0}×{1} is not a size for the model in use.</source>
        <translation>Größe wurde nicht übernommen: {0}×{1} ist keine Größe für das Modell in Gebrauch.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>Give the file of a recipe or a picture.</source>
        <translation>Die Datei eines Rezepts oder eines Bildes angeben.</translation>
    </message>
    <message>
        <source>Check its name.</source>
        <translation>Den Namen prüfen.</translation>
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
        <source>The model in {0} has the name {1}, which is taken by another model.</source>
        <translation>Das Modell in {0} hat den Namen {1}, den schon ein anderes Modell trägt.</translation>
    </message>
    <message>
        <source>Give it another name in its card.json.</source>
        <translation>Ihm in seiner card.json einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>A step of an older run could not be read back from {0}.</source>
        <translation>Ein Schritt eines älteren Laufs ließ sich nicht aus {0} zurücklesen.</translation>
    </message>
    <message>
        <source>{0} positions for {1} steps.</source>
        <translation>{0} Stellen für {1} Schritte.</translation>
    </message>
    <message>
        <source>Type {0}, or change Steps.</source>
        <translation>{0} eingeben oder die Schritte ändern.</translation>
    </message>
    <message>
        <source>{0} is no position on this schedule.</source>
        <translation>{0} ist keine Stelle auf diesem Rauschplan.</translation>
    </message>
    <message>
        <source>Type numbers above {0}, up to {1}.</source>
        <translation>Zahlen über {0} eingeben, bis {1}.</translation>
    </message>
    <message>
        <source>{0} comes after {1}.</source>
        <translation>{0} kommt nach {1}.</translation>
    </message>
    <message>
        <source>Positions fall from noise to picture.</source>
        <translation>Die Stellen fallen vom Rauschen zum Bild.</translation>
    </message>
    <message>
        <source>“{0}” is no number.</source>
        <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Type numbers with commas between them.</source>
        <translation>Zahlen eingeben, mit Komma getrennt.</translation>
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
        <translation>Der Rundgang ist nicht lesbar: seine Stationen sind keine Liste.</translation>
    </message>
    <message>
        <source>A walk needs 2 to {0} keyframes, not {1}.</source>
        <translation>Ein Rundgang braucht 2 bis {0} Stationen, nicht {1}.</translation>
    </message>
    <message>
        <source>Add or remove some.</source>
        <translation>Welche hinzufügen oder entfernen.</translation>
    </message>
    <message>
        <source>{0} must be keyframes.</source>
        <translation>{0} müssen Stationen sein.</translation>
    </message>
    <message>
        <source>{0} is set for some keyframes and not for others.</source>
        <translation>{0} ist für manche Stationen gesetzt und für andere nicht.</translation>
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
        <translation>Eine Station ist ein Rezept, mit oder ohne Punkt der Seed-Ebene.</translation>
    </message>
    <message>
        <source>A keyframe is a single picture.</source>
        <translation>Eine Station ist ein einzelnes Bild.</translation>
    </message>
    <message>
        <source>Set Count to 1.</source>
        <translation>Anzahl auf 1 stellen.</translation>
    </message>
    <message>
        <source>Frames is {0}: this walk needs {1}, one for each keyframe.</source>
        <translation>Bilder ist {0}: Dieser Rundgang braucht {1}, eines für jede Station.</translation>
    </message>
    <message>
        <source>This walk has {0} frames, at most {1} are possible.</source>
        <translation>Dieser Rundgang hat {0} Bilder, höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>A walk has no setting called “{0}”.</source>
        <translation>Ein Rundgang hat keinen Parameter namens „{0}“.</translation>
    </message>
    <message>
        <source>The walk cannot be read: it needs a version, a recipe and keyframes.</source>
        <translation>Der Rundgang ist nicht lesbar: er braucht eine Version, ein Rezept und Stationen.</translation>
    </message>
    <message>
        <source>This walk was written by a newer diffstudio.</source>
        <translation>Dieser Rundgang wurde von einem neueren diffstudio geschrieben.</translation>
    </message>
    <message>
        <source>Update this one to read it.</source>
        <translation>Dieses aktualisieren, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>This version of diffstudio does not know the setting “{0}” of a walk.</source>
        <translation>Diese Version von diffstudio kennt den Parameter „{0}“ eines Rundgangs nicht.</translation>
    </message>
    <message>
        <source>A keyframe of a walk has no setting “{0}” of its own.</source>
        <translation>Eine Station eines Rundgangs hat keinen eigenen Parameter „{0}“.</translation>
    </message>
    <message>
        <source>Keyframe {0} differs from the first in {1}: a walk goes between noises, classes, Guidance, Guidance rescale, Dynamic threshold and Eta.</source>
        <translation>Station {0} unterscheidet sich von der ersten in {1}: Ein Rundgang führt zwischen Rauschen, Klassen, Führung, Angleichen, dynamischer Schwelle und Eta.</translation>
    </message>
    <message>
        <source>Set the others alike.</source>
        <translation>Die anderen gleich einstellen.</translation>
    </message>
    <message>
        <source>Set it for all or none.</source>
        <translation>Für alle oder keine setzen.</translation>
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
        <source>The walk cannot be read: a keyframe has no settings.</source>
        <translation>Der Rundgang ist nicht lesbar: eine Station hat keine Parameter.</translation>
    </message>
    <message>
        <source>The walk cannot be read: a place in the seed plane has two numbers.</source>
        <translation>Der Rundgang ist nicht lesbar: eine Stelle in der Seed-Ebene hat zwei Zahlen.</translation>
    </message>
    <message>
        <source>The walk cannot be read: it is no list of settings.</source>
        <translation>Der Rundgang ist nicht lesbar: er ist keine Liste von Parametern.</translation>
    </message>
    <message>
        <source>Write keyframes as CLASS:SEED, such as rose:7, tulip:12@3, with @ and the guidance where it changes.</source>
        <translation>Stationen als KLASSE:SEED schreiben, etwa rose:7, tulip:12@3, mit @ und der Führung, wo sie sich ändert.</translation>
    </message>
    <message>
        <source>“{0}” is no keyframe.</source>
        <translation>„{0}“ ist keine Station.</translation>
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
        <translation>Der Speicher reichte für diesen Rundgang nicht.</translation>
    </message>
    <message>
        <source>The frames of this walk are too many to be kept for later.</source>
        <translation>Die Bilder dieses Rundgangs sind zu viele, um für später aufgehoben zu werden.</translation>
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
        <source>There is no model {0}.</source>
        <translation>Es gibt kein Modell {0}.</translation>
    </message>
    <message>
        <source>The pictures in {0} are not those that this model was made of: the folder has changed.</source>
        <translation>Die Bilder in {0} sind nicht die, aus denen dieses Modell entstand: Der Ordner hat sich geändert.</translation>
    </message>
    <message>
        <source>Open the folder again to use the pictures that are there now.</source>
        <translation>Den Ordner noch einmal öffnen, um die jetzigen Bilder zu verwenden.</translation>
    </message>
    <message>
        <source>{0} is no folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>The folder {0} is not there any more.</source>
        <translation>Der Ordner {0} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Bring it back, or choose another model.</source>
        <translation>Ihn zurückbringen oder ein anderes Modell wählen.</translation>
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
        <source>{0} holds {1}, a pickle, which is never opened here.</source>
        <translation>{0} enthält {1}, einen Pickle, der hier nie geöffnet wird.</translation>
    </message>
    <message>
        <source>{0} is no model and no folder of pictures: no {1}, and no picture in it or one folder down.</source>
        <translation>{0} ist weder ein Modell noch ein Ordner mit Bildern: {1} fehlt, und weder darin noch einen Ordner tiefer liegt ein Bild.</translation>
    </message>
    <message>
        <source>No NVIDIA device was found here.</source>
        <translation>Hier wurde kein NVIDIA-Gerät gefunden.</translation>
    </message>
    <message>
        <source>This Mac has no Metal device that PyTorch can use.</source>
        <translation>Dieser Mac hat kein Metal-Gerät, das PyTorch verwenden kann.</translation>
    </message>
    <message>
        <source>This installation of PyTorch has no CUDA.</source>
        <translation>Diese Installation von PyTorch hat kein CUDA.</translation>
    </message>
    <message>
        <source>Metal is there on Macs only.</source>
        <translation>Metal gibt es nur auf Macs.</translation>
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
        <source>The {0} that was chosen is not here any more; {1} is used.</source>
        <translation>Das gewählte {0} ist nicht mehr hier; {1} wird verwendet.</translation>
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
        <source>The pictures themselves.</source>
        <translation>Die Bilder selbst.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Eight Gaussians of standard deviation 0.08 on a circle of radius 1.</source>
        <translation>Acht Gauß-Verteilungen der Standardabweichung 0,08 auf einem Kreis vom Radius 1.</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG, WebP, GIF or MP4 file.</source>
        <translation>Eine PNG-, JPEG-, WebP-, GIF- oder MP4-Datei wählen.</translation>
    </message>
    <message>
        <source>Three Gaussians of standard deviation 0.4 at the corners of a triangle.</source>
        <translation>Drei Gauß-Verteilungen der Standardabweichung 0,4 in den Ecken eines Dreiecks.</translation>
    </message>
    <message>
        <source>{0} needs {1} of memory to be loaded, and {2} are free.</source>
        <translation>{0} braucht zum Laden {1} Speicher, und {2} sind frei.</translation>
    </message>
    <message>
        <source>Close other programs, or choose a smaller model.</source>
        <translation>Andere Programme schließen oder ein kleineres Modell wählen.</translation>
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
        <source>{0} of {1}: so many would make every step slow.</source>
        <translation>{0} von {1}: So viele machten jeden Schritt langsam.</translation>
    </message>
    <message>
        <source>{0}: their files are more than 2 GB together.</source>
        <translation>{0}: Ihre Dateien haben zusammen mehr als 2 GB.</translation>
    </message>
    <message>
        <source>Choose another.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>The ideal denoiser of {0}: the best possible answer, and it can only give them back.</source>
        <translation>Der ideale Entrauscher von {0}: die bestmögliche Antwort, und er kann nur sie wiedergeben.</translation>
    </message>
    <message>
        <source>The folder {0} cannot be read: {1}.</source>
        <translation>Der Ordner {0} ist nicht lesbar: {1}.</translation>
    </message>
    <message>
        <source>{0} in sub-folders, because there are pictures beside them.</source>
        <translation>{0} in Unterordnern, weil neben ihnen Bilder liegen.</translation>
    </message>
    <message>
        <source>{0} in {1}: at most {2} classes are used.</source>
        <translation>{0} in {1}: Höchstens {2} Klassen werden verwendet.</translation>
    </message>
    <message>
        <source>{0} in the folder {1}: it cannot be the name of a class.</source>
        <translation>{0} im Ordner {1}: Er kann nicht der Name einer Klasse sein.</translation>
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
        <source>An export is in progress already.</source>
        <translation>Ein Export ist schon im Gang.</translation>
    </message>
    <message>
        <source>Wait for it, or stop it.</source>
        <translation>Darauf warten oder ihn anhalten.</translation>
    </message>
    <message>
        <source>There is no picture yet.</source>
        <translation>Es gibt noch kein Bild.</translation>
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
        <source>This noise schedule cannot be stretched.</source>
        <translation>Dieser Rauschplan lässt sich nicht strecken.</translation>
    </message>
    <message>
        <source>There is no run to export.</source>
        <translation>Es gibt keinen Lauf zu exportieren.</translation>
    </message>
    <message>
        <source>{0} is not a folder.</source>
        <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Einen anderen wählen.</translation>
    </message>
    <message>
        <source>There is no walk to export.</source>
        <translation>Es gibt keinen Rundgang zu exportieren.</translation>
    </message>
    <message>
        <source>Make one in the Walk workspace.</source>
        <translation>Im Arbeitsbereich „Rundgang“ einen anlegen.</translation>
    </message>
    <message>
        <source>This run is not in the history any more.</source>
        <translation>Dieser Lauf ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>What suits the sampler; the plot shows what is used.</source>
        <translation>Was zum Sampler passt; die Kurve zeigt, was verwendet wird.</translation>
    </message>
    <message>
        <source>There is too little memory to load {0} on {1}.</source>
        <translation>Der Speicher reicht nicht, um {0} auf {1} zu laden.</translation>
    </message>
    <message>
        <source>Close other programs, choose another device, or a smaller model.</source>
        <translation>Andere Programme schließen, ein anderes Gerät oder ein kleineres Modell wählen.</translation>
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
        <source>This walk has no frames yet.</source>
        <translation>Dieser Rundgang hat noch keine Bilder.</translation>
    </message>
    <message>
        <source>Render it first.</source>
        <translation>Ihn erst berechnen.</translation>
    </message>
    <message>
        <source>The walk was changed while its frames were read.</source>
        <translation>Der Rundgang wurde geändert, während seine Bilder gelesen wurden.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Noch einmal exportieren.</translation>
    </message>
    <message>
        <source>With the class minus against {0}: what guidance enlarges.</source>
        <translation>Mit Klasse minus gegen {0}: was die Führung vergrößert.</translation>
    </message>
    <message>
        <source>What the network expects when it is told the negative class, {0}.</source>
        <translation>Was das Netz erwartet, wenn ihm die negative Klasse gesagt wird, {0}.</translation>
    </message>
    <message>
        <source>Choose the folder of a model, with its card.json and model.safetensors, or one of PNG, JPEG, WebP, BMP, GIF or TIFF pictures.</source>
        <translation>Den Ordner eines Modells wählen, mit card.json und model.safetensors, oder einen mit PNG-, JPEG-, WebP-, BMP-, GIF- oder TIFF-Bildern.</translation>
    </message>
    <message>
        <source>There are {0}; or give the folder of a model or of pictures.</source>
        <translation>Es gibt {0}; oder den Ordner eines Modells oder mit Bildern angeben.</translation>
    </message>
    <message>
        <source>Left out besides: {0} more.</source>
        <translation>Außerdem ausgelassen: {0} weitere.</translation>
    </message>
    <message>
        <source>Only noise schedules that are tables of betas can be stretched to end in pure noise.</source>
        <translation>Nur Rauschpläne, die Tabellen von Betas sind, lassen sich bis zum reinen Rauschen strecken.</translation>
    </message>
    <message>
        <source>This noise schedule ends in pure noise by itself.</source>
        <translation>Dieser Rauschplan endet von selbst in reinem Rauschen.</translation>
    </message>
    <message>
        <source>Drag the last handle down to 0 to end in pure noise.</source>
        <translation>Den letzten Griff auf 0 hinabziehen, um in reinem Rauschen zu enden.</translation>
    </message>
    <message>
        <source>Use a picture that a tool saved with its settings.</source>
        <translation>Ein Bild verwenden, das ein Programm mit seinen Parametern gespeichert hat.</translation>
    </message>
    <message>
        <source>There are no settings in {0}.</source>
        <translation>In {0} sind keine Parameter.</translation>
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
        <source>The model was loaded anew.</source>
        <translation>Das Modell wurde neu geladen.</translation>
    </message>
    <message>
        <source>Press Render walk again.</source>
        <translation>Noch einmal „Berechnen“ drücken.</translation>
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
        <source>There is no picture to add yet.</source>
        <translation>Es gibt noch kein Bild zum Hinzufügen.</translation>
    </message>
    <message>
        <source>Press Generate in Explore first.</source>
        <translation>Erst unter „Erkunden“ „Erzeugen“ drücken.</translation>
    </message>
    <message>
        <source>A walk has at most {0} keyframes.</source>
        <translation>Ein Rundgang hat höchstens {0} Stationen.</translation>
    </message>
    <message>
        <source>Remove one first.</source>
        <translation>Erst eine entfernen.</translation>
    </message>
    <message>
        <source>A walk needs keyframes.</source>
        <translation>Ein Rundgang braucht Stationen.</translation>
    </message>
    <message>
        <source>Add two pictures.</source>
        <translation>Zwei Bilder hinzufügen.</translation>
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
<context>
    <name>self._error.self</name>
    <message>
        <source>Corner: type a whole number from 0 to 2⁶⁴−1, or −1 for a random one.</source>
        <translation>Ecke: eine ganze Zahl von 0 bis 2⁶⁴−1 eingeben, oder −1 für eine zufällige.</translation>
    </message>
</context>
<context>
    <name>walk</name>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Seed plane: u {0:.2f}, v {1:.2f} between {2}</source>
        <translation>Seed-Ebene: u {0:.2f}, v {1:.2f} zwischen {2}</translation>
    </message>
    <message>
        <source>{0}, {1} steps</source>
        <translation>{0}, {1} Schritte</translation>
    </message>
    <message>
        <source>Seed {0}</source>
        <translation>Seed {0}</translation>
    </message>
    <message>
        <source>Variation {0:.2f} of seed {1}</source>
        <translation>Variation {0:.2f} von Seed {1}</translation>
    </message>
    <message>
        <source>Guidance {0:g}</source>
        <translation>Führung {0:g}</translation>
    </message>
</context>
</TS>
