/**
 * First names of people who came from elsewhere, or whose peoples were there before, as Latin letters write them, lower case without
 * accents; written down from general knowledge.
 */
export const INTERNATIONAL_FIRST_NAMES = `
takeshi takeo kazuko akiko haruki haruto hiroki hiromi isamu ichiro jiro junko kaori katsumi keiji kimiko kiyoshi kiyomi koji kyoko makoto
mariko masako masao masaru mayumi megumi michiko midori mieko mitsuo mitsuko mitsuyo miyuki nanako naoko noboru nobuko nobuo noriko osamu
reiko ryota sachiko sadao satoru satoshi sayuri setsuko shigeru shinji shizuko shoji sumiko susumu tadashi takako tamiko tatsuo teruo
tetsuo tomoko tomoyuki toshio toshiko tsutomu yasuko yoshiko yoshio yoshie yoshinori yuji yukiko yukio yumiko yuriko yutaka minjun seojun
jihoon jiwoo hyunwoo hyejin soojin eunji youngho sunghoon jinwoo minseo seoyeon haeun kyungsoo sangmin xiaoming xiaoling weiming meiling
junjie zhiqiang guoqiang yifan zihan haoran jiahui xinyi yuxuan mohammad mohamad mahmoud ahmad hamid hamed hussain hosni khalid kamal
idris othman rachid rafiq saeed salim saleh sulaiman suleiman tarek walid yasser yasin yassin youssef yousef zaid zayd ziad abdallah
abdullah abdul abdulrahman abdelaziz amin anwar ashraf ayman bashir fadi fahad farid farouk fouad ghassan habib hakim haider imad marwan
mounir munir nabil nader nasser nizar ousmane qasim raed ramzi sami sharif taher wael wissam yahya zakaria aicha aziza dalal dima fadila
fatma fatoumata fawzia ghada habiba hanan hayat huda khadijah lubna maha malika maryam mariam nadira naima nawal nour rasha safiya sahar
salwa samar sawsan shadia suad sumaya wafa yasmina zaynab zeinab zohra amadou mamadou moussa ibrahima cheikh babacar modou abdoulaye aliou
boubacar souleymane sekou lamine seydou issa demba aissatou mariama awa ndeye kwabena kwaku kojo akua akosua adwoa efua esi kwesi osei
chukwuemeka chiamaka chioma chinonso ifeanyi ikenna nneka nnamdi obinna obioma okechukwu uchenna amaka ifeoma nkechi adebayo adewale
adeola adetokunbo ayodele babatunde bamidele bolanle folasade funmilayo kehinde oluwatobi oluwaseyi olumide olusegun temitope titilayo
yetunde abiodun adunni folake kunle seun wole thandiwe sipho sibusiso nomvula nomsa nandi lindiwe zanele themba bongani lerato kagiso
tshepo mpho naledi nkosana ayanda sizwe zodwa wanjiru wambui wanjiku njeri nyambura mwangi kamau kariuki otieno achieng akinyi atieno
wafula baraka neema rehema zawadi jelani makena simba oumar fanta kadiatou tendai tatenda farai chipo tafadzwa nzinga kiluanji ondjaki
aarav aditi aditya ajay akash amitabh anand ananya ankit anushka arun ashok bhavna chandra deepa deepika dev dhruv ganesh gaurav gayatri
geeta gopal govind harish ishaan jyoti kabir kiran kishore kunal madhav madhuri mahesh manoj meena mukesh nandini narayan naveen nikhil
nitin pankaj pranav prashant pratik priyanka radha rajiv rakesh rekha rishi ritu rohit sachin sanjeev satish shankar shanti shashi shilpa
shivani shweta sneha sonal subhash sudha suman swati tanvi usha varun vikas vinay vinod vishal yash aisling aine brigid bronagh caoimhe
ciaran clodagh colm dearbhla diarmuid donal eamon eimear eithne eoghan fergal fergus fiadh fionnuala gearoid grainne lorcan mairead maeve
muireann oonagh orlaith padraic ruairi sadhbh sinead sorcha tadhg treasa alasdair ailsa iain lachlan mairi ruaridh shona aled arwen
blodwen bronwen bryn ceri dafydd dewi dilwyn eirlys eleri emrys gethin gwilym gwyneth huw ieuan ifan iorwerth llewellyn lowri mair myfanwy
nerys olwen rhodri sioned tegan aleksandr aleksander alexei anatoly andrzej anja anton arkady bogdan bogumil boguslaw bohdan czeslaw
dariusz dmitry dragan dusan elzbieta evgeny galina gennady grzegorz halina henryk ilya iryna jadwiga jakub janusz jaroslav jaroslaw jerzy
jolanta jozef kasimir katarzyna kateryna kazimierz krystyna krzysztof ksenia larysa lech leszek lyudmila maciej malgorzata marek mariusz
marzena mateusz mieczyslaw mikhail milan milos miloslav miroslav miroslaw nikita nikolai oksana oleg oleksandr olena ondrej pavel piotr
radoslaw ryszard sergey slavko slawomir stanislav stanislaw szymon tadeusz teodor tomasz urszula vaclav vadim valery vasily vitaly vlad
vladislav volodymyr wieslaw witold wladyslaw wojciech yaroslav yevgeny yulia zbigniew zdenka zdzislaw zofia zoran zygmunt adelheid
albrecht anneliese annika armin bernd bernhard berthold bertram bettina birgit birgitta brunhilde burkhard detlef dieter dietrich dietmar
eberhard eckhard edeltraud elfriede ewald falk frauke friedhelm friedrich gerhard gertrud gottfried gudrun gunther gustav hannelore hannes
hansjorg harald hartmut hedwig heike heiko heiner heinz henning henrike herrmann hilde holger horst ingeborg jochen joachim johannes jorg
jorgen karlheinz karsten katja katrin kristof leif leopold liesel lothar lotte lukas lutz manfred margarethe margrit matthias meike niels
norbert olaf ottmar rainer ralf reiner reinhard reinhold renate rolf rudiger rudolf ruprecht sabine siegfried siegbert sieglinde sigrid
sigurd silke silvester steffen susanne thorsten tilda torben traude trudi udo ulrich ulrike ute uwe volker waltraud walther wilfried
wilhelm winfried wolfram astri dagny eino erkki esko halvor hakan ingmar inge ingvar jussi kalle kari knut lasse liv maja matti mikko olof
oskar paavo pekka ragnar ragnhild signe solveig stig sunniva svein tapani thor tove tuomas ulf vilhelm viveka adele aimee alain alphonse
amandine andree annick arlette armelle arnaud aurelie aurelien baptiste bastien benoit bertrand blandine capucine cecile cedric clemence
clement colette corinne cyril damien delphine didier edouard elodie emilie eugenie fabien fabienne fabrice florian florent gaelle gaetan
germaine gerard gilles gregoire guillaume herve honore huguette joelle josee laetitia laure leontine loic lucette lucienne ludovic
madeleine manon marcel marceline marthe martine mathieu micheline mireille morgane nadege noemie odette odile olivier pascale patrice
perrine philippe pierrette raoul regis remi remy renaud rodolphe romain sandrine severine sylvain sylvie therese thibault thibaut
veronique virginie vivien yannick achille agostino alessio amedeo amerigo annalisa annamaria antonietta arianna armida attilio bartolomeo
battista benedetta benedetto calogero carlotta caterina cesare cinzia concetta corrado cosimo damiano donatella edda elettra elisabetta
ennio enrica ermanno ettore federica federico filippo fiorenza francesco gaetana gaetano gennaro giacinto giacomo giampaolo gianfranco
gianpiero gioacchino giulietta giuseppina giustina graziano guglielmo ignazio ilaria immacolata ippolito luigia maddalena manfredi manlio
margherita mariangela massimiliano massimo mattia maurizio michelangelo mirko nazzareno nicolo nunzia nunzio orazio oreste ornella ottavia
ottavio pasquale pasqualina patrizia pellegrino piera piero pierluigi raffaele raffaella renzo riccardo rinaldo rocco romeo rosanna
rossana rossella rosetta ruggero sante saverio sebastiano simona simonetta stefania sveva tancredi tiziano tommaso valeriano vincenza
vincenzo vito vittoria vittorio abdias aviva avraham baruch binyamin chaim chana dalit devorah dov elazar eliahu elisheva ephraim eytan
hadassah jedediah josiah judah levana menachem meir menahem mordechai moshe naftali nehemiah noa noam nuriel obadiah orly reuven rivka
ruchama shimon shira shlomo shmuel shoshana simcha tovah tzvi yaakov yael yehuda yitzhak yosef zachariah zebedeu zipora cuauhtemoc xochitl
citlali citlalli tonatiuh nezahualcoyotl moctezuma ixchel yaretzi tlaloc quetzalli xiadani atzin malinali huitzilin anahuac zyanya tenoch
xicotencatl erandi yunuen tzitzi nahui erendira inti illari killa wayra amaru tupac atahualpa yupanqui sayri huascar nayra wara arami
panambi kuarahy caupolican ailin ayelen aylen millaray rayen antu lihuen huenu newen suyai nehuen ubiraci cauane aritana potira poti
irapua itajiba juruena tabajara tibirica tupinamba rudah yaci abundio adelaido anastasio apolinar arnulfo baldomero bernabe canuto
casimiro ceferino celedonio crisanto cuauhtli deogracias donaciano eloy emeterio emigdio espiridion estanislao eulogio eutimio ferran
filemon filiberto florentin froilan gumersindo heraclio hermilo higinio ladislao liborio longino maclovio margarito maximina melquiadez
melchor modesta natividad nepomuceno nereo nicasio nicodemo nicomedes norberta obdulia octaviano onesimo pantaleon petronila petronilo
placido plutarco porfiria procopio prospero quintin ramira remigia restituto rigoberta robustiano rufina ruperto sabas sandalio segismundo
serapio servando severiana simeon sinforoso sostenes telesforo teodulo tiburcia tiburcio toribio tranquilino ulpiano venustiano veronico
victorino victoriano virginio wenceslao zenaida zenon zoraida zosimo chuy chayo chelo chente cheo chepe chila choche chole goyo guille
guicho licha lencho licho lito maru maruja mencho meche mincho moncho nico pachita paquita pepa quico quincho rosi tavo tencho tuto yoli
yuli
`;
