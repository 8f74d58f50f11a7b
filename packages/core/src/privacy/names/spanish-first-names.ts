/** First names of Spanish speakers, lower case without accents; written down from general knowledge. */
export const SPANISH_FIRST_NAMES = `
maria jose antonio juan manuel francisco luis carlos miguel jesus pedro javier alejandro fernando rafael angel daniel jorge ramon sergio
alberto pablo alvaro diego adrian david raul enrique vicente andres joaquin santiago eduardo ignacio roberto jaime ivan ruben salvador
mario emilio oscar julio tomas agustin jordi felipe guillermo cesar domingo gabriel mariano nicolas gregorio hugo marc victor martin lucas
mateo leo rodrigo gonzalo marcos samuel alfonso ricardo hector lorenzo eusebio fermin esteban alfredo arturo julian felix gerardo ismael
xavier cristian abel aitor iker unai asier mikel benito bernardo bartolome borja bruno camilo cayetano ciro claudio cristobal damian dario
eliseo ernesto eugenio evaristo ezequiel fabian facundo fausto feliciano fidel fulgencio genaro german gilberto gustavo heriberto hernan
humberto isaac isidro israel jacinto jacobo jeronimo joel jonathan josue juanjo leandro leonardo leopoldo lisandro luciano marcelino
marcelo matias mauricio maximiliano maximo misael moises nahuel nestor norberto octavio omar orlando patricio paulino porfirio ramiro
reinaldo remigio rene rigoberto rogelio roman romulo ruy sabino samir saul sebastian segundo severino silvestre silvio simon teodoro
thiago tiago ulises valentin wilfredo wilmer yahir yeison jhon jefferson brayan kevin bryan edwin edgar elmer elvis franklin freddy
hernando jairo jhonatan nelson wilson william walter washington milton richard ronald yerson carmen ana isabel dolores pilar josefa teresa
rosa cristina laura elena antonia marta lucia mercedes francisca luisa concepcion rosario juana sara paula raquel beatriz manuela patricia
eva encarnacion rocio victoria monica alba angela sandra montserrat andrea margarita sonia yolanda marina amparo susana natalia nuria
irene ines esther silvia angeles gloria sofia julia carolina alicia veronica daniela valentina claudia noelia lorena catalina emilia
consuelo milagros lidia celia inmaculada olga fatima nieves esperanza aurora miriam begona virginia purificacion alejandra guadalupe
gabriela fernanda ximena jimena camila mariana valeria renata regina romina abril adela adelaida adriana agueda agustina aida ainhoa
aitana alma almudena amalia amelia anabel anahi araceli ariadna asuncion azucena barbara belen berta blanca brenda candela caridad carla
carlota casandra cecilia chantal clara concha constanza coral covadonga dafne debora delfina denise desiree diana dulce edith elisa eloisa
elsa elvira ema emma erica ernestina estefania estela estrella eugenia eulalia evelyn fabiola felisa flora florencia frida gema genoveva
georgina gisela graciela greta griselda guillermina hilda hortensia ibis ingrid irma isabella itziar ivonne jacqueline jennifer jessica
joana josefina juanita judith juliana julieta karen karina karla katia lara leire leonor leticia ligia liliana lina lola lourdes lucero
luciana lucrecia luz macarena magdalena maite malena manoli mar maribel maricarmen mariela marisa marisol maritza marlene matilde maura
melisa micaela mireia mirta monserrat nadia nancy nayeli nerea nicole nidia noemi nora norma oriana paloma paola paz penelope perla petra
pia piedad priscila rafaela ramona rebeca reina remedios rita rosalia rosalinda rosana rosaura roxana ruth salome samanta selena selene
soledad tamara tania tatiana trinidad ursula vanesa vera vilma viviana wendy xiomara yadira yamila yanet yaneth yasmin yesenia yessica
yuliana zaira zoe zulema pepe paco pancho lalo memo beto nacho quique kike chema toni lolo manolo nando chucho lupita chabela conchita
mayte charo lucha tere pili merche nati martina antonella isidora lautaro benjamin bautista santino gael emiliano leonel dante axel ian
dylan renato nicanor itzel lupe pascual
`;
