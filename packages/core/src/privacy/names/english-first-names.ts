/** First names of English speakers and of people who live among them, lower case; written down from general knowledge. */
export const ENGLISH_FIRST_NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter
kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy
bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene liam oliver
lucas aiden jackson levi sebastian mateo owen theodore carter jayden wyatt luke grayson isaac lincoln hudson asher ezra leo nolan jaxon
elias caleb ian evan colton cameron connor adrian hunter angel chase cooper xavier parker axel emmett beau jasper everett declan micah
silas wesley weston rowan greyson kai ezekiel harrison bennett miles sawyer bryson damian maverick roman amir brayden nathaniel ryder
easton diego king maxwell maddox elliot rhett kingston mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy
betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia
kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline
martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn
danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori ava mia amelia harper luna camila gianna aria
scarlett penelope layla chloe mila nora hazel madelyn ellie lily nova isla violet emilia zoey stella aurora addison lucy eliana ivy everly
willow paisley kinsley naomi eleanor aaliyah leilani audrey savannah brooklyn bella claire skylar genesis caroline kennedy sadie hailey
hadley autumn quinn piper serenity ruby athena cora eva clara delilah lydia peyton melody julianna vivian josephine iris jade eden faith
rose ximena allison elena maya sienna valerie vera daisy poppy freya florence elsie evie phoebe matilda imogen millie isabelle rosie
beatrice harriet georgia lottie molly maisie thea orla niamh siobhan aoife saoirse ciara caitlin roisin eilidh catriona morag archie alfie
freddie theo arlo oscar harry charlie teddy tommy toby ollie louie reggie ronnie albie finley rory callum hamish angus alistair ewan
fraser gavin duncan malcolm graeme graham niall padraig cormac eoin cillian fionn conor darragh oisin seamus brendan gareth rhys owain
nigel trevor clive derek barry stuart neil simon colin geoffrey leonard norman reginald rupert crispin quentin piers barnaby tristan gemma
kirsty kerry tracey tracy mandy wendy lynne lesley hilary gillian fiona alison nicola joanne michaela leanne stacey kylie bethany abbie
courtney shannon jodie hayley paige ellen gwen bronwyn carys cerys sian nia rhiannon angharad alex alexa alexandra alexandria alexia
alfred alicia alissa allan allen alma alton alvin alyssa amos anastasia andre andy angelica angelina angie anita annabelle anne annette
annie antoinette antonio april ariana ariel arlene arnold arturo ashlyn aubrey august bailey beatrix becky belinda ben benny bernadette
bernard bernice bert bertha bessie beth bette bill blake blanche bob bonnie brad brady brandi brandy brent brett bridget brittney brock
brooke bryant bryce byron caitlyn calvin camille candace candice carla carlton carmen carole carrie carson casey cassandra cassidy cassie
cecil cecilia celeste celia chad chandler chantel charlene chelsea cheyenne chris chrissy christa christie christy chuck cindy clarence
clarissa clark claude claudia clayton clifford clifton clint clinton clyde cody colby cole colleen constance corey cory craig cristina
crystal curtis cyrus dale dallas dalton damon dan dana danny daphne darla darlene darrell darren darryl daryl dave dawn dean deanna debbie
dee deirdre delores derrick desiree desmond devin devon dexter dianna dianne dick dirk dolly dominic dominique don donnie dora doreen doug
drew duane dustin dwayne dwight earl ed eddie edgar edith edmund edna edwin eileen elaine elbert elisa elise ella elliott ellis elmer
eloise elsa elvira elvis emanuel emmanuel erica erik erika erin ernest ernie esther ethel eunice eve faye felicia felicity felix fern
floyd forrest fran francine francis franklin fred freda frederick gabriella gail garrett garth gene geneva genevieve geoff georgina
geraldine gilbert gina ginger gladys glen glenda glenn gordon grant greg greta gretchen guadalupe guy gwendolyn hank hans harlan harley
harmony harvey hattie heidi henrietta herbert herman hector hillary holly homer hope horace howard hubert hugh hugo ida ignacio ike ina
inez ingrid ira irene irma irving irwin isabel isaiah ivan jackie jaime jake jamal jamie jan jana jane janelle janie janine jared jarvis
jay jayne jeanette jeanne jeannie jeff jefferson jenna jennie jenny jermaine jerome jess jessie jill jim jimmie jimmy jo joann joanna
jocelyn jody joel joey johanna johnnie johnny jon jonas jonah josie joy juana juanita jude julian juliana julio julius june kaitlyn kara
karl karla kate katelyn kathy katie katrina kay kaylee keira keisha kelley kelli kellie kelsey kelvin ken kendall kendra kendrick kenny
kent kenya kerri kim kirk kira kirsten kristen kristi kristin kristina kristy kurt lacey lana lance lara latoya laurel laurence laurie
lauryn laverne leah leann lee leigh lena leon leona leonardo leroy leslie lester leticia lewis lila lillian lillie lindsay lindsey lionel
lloyd lois lola lonnie lora loraine lorena lorenzo loretta lorraine lou louis louise lucia lucille lucinda luis luther luz lyle lynda lynn
mabel mack mackenzie macy mae maggie malachi mallory mamie manuel marc marcella marcia marcus margarita margery margie marguerite mariah
marian marianne maribel mario marion marisa marissa marjorie marla marlene marlon marsha marshall marta martin marty marvin maryann mathew
mattie maude maura maureen maurice mavis max maxine meghan melanie melinda melvin mercedes meredith merle mervin micheal mickey mike
mikayla mildred milton mindy minnie miranda miriam misty mitch mitchell moe mona monica monique morgan morris moses muriel murray myra
myrtle nadia nadine nate natasha ned neal nell nellie nelson nettie nick nicky nina noel noelle norma omar opal ophelia ora orlando
orville otis pam pansy pat patsy patti patty paula paulette pauline pearl pedro peggy penny percy perry pete phil phillip phyllis preston
priscilla rae ramon ramona randall raul ray rebekah regina rena rene renee rhoda rhonda ricardo rick ricky riley rita rob robbie roberta
robin robyn rochelle rocky rod roderick rodney rodrigo roland ron rosa rosalie rosalind rosalyn rosemarie rosemary roslyn ross rowena
roxanne ruben rudolph rudy rufus russ rusty sabrina sally salvador salvatore sam sammy sandy sasha saul shane shari shaun
shauna shawn shawna shayla sheena sheila shelby sheldon shelia shelley shelly sheri sherman sherri sherrie sherry sheryl sid sidney sierra
silvia skyler solomon sonia sonja sonya sophie spencer stacy stan stanley stefan stefanie stephan steve stewart sue summer susanna
susannah susie suzanne suzette sybil sydney sylvester sylvia tabitha tamara tami tammy tania tanner tanya tara tasha tate taylor ted
terence teri terrance terrell terrence terri thelma tia tiffany tim timmy tina todd tom toni tony tonya tori tracie traci travis trent
tricia trina trinity trisha troy trudy tyrone ursula valeria van vanessa vaughn velma vern verna vernon veronica vicki vickie vicky victor
vince viola vonda wade walker wallace wanda warren wendell wilbert wilbur wilfred willa willard willis wilma winifred winston woodrow
yolanda yvette yvonne zach zane zara zelda zoe zora priya raj ravi amit anil anjali arjun deepak divya gita kavita krishna lakshmi manish
meera mohan neha nisha pooja prakash rahul rajesh ramesh rohan sandeep sanjay shreya sunil sunita suresh vijay vikram aisha fatima hassan
hussein ibrahim karim khadija mohammed mohamed muhammad mustafa rashid salma samir tariq yusuf zainab zahra ahmed ali amina bilal farah
hamza imran leila malik noor wei mei ling jing xiao ming hui yan chen hong jun feng lin yuki hiroshi kenji akira haruka sakura takashi
yoko naoki emi aiko ji minh thanh linh huong anh tuan nguyen duc lan mai hoa dmitri olga svetlana boris sergei vladimir yuri igor tatiana
katarina lars sven bjorn astrid magnus nils gunnar henrik soren mette anders johan pierre jacques francois michel luc chantal juliette
amelie giuseppe giovanni marco luca matteo francesca chiara giulia paolo klaus jurgen wolfgang heinrich fritz helga kwame kofi ama abena
chidi ngozi emeka chinedu adaeze oluwaseun tunde femi amara zuri thabo matt
`;
