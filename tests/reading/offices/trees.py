"""Parsed sentences about offices, in the notation of the trees beside the names' tests."""

TOOK_OVER = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER took/VERB/ROOT/2 over/ADP/compound:prt/2 as/ADP/case/6 "
    "chief/ADJ/amod/6 executive/NOUN/obl/2 of/ADP/case/9 Ashford/PROPN/compound/9/B-ORG Motors/PROPN/nmod/6/I-ORG "
    "in/ADP/case/11 September/PROPN/obl/2 ./PUNCT/punct/2"
)
UNTIL = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER served/VERB/ROOT/2 as/ADP/case/5 attorney/NOUN/compound/5 "
    "general/NOUN/obl/2 of/ADP/case/7 Ohio/PROPN/nmod/5/B-PLA from/ADP/case/9 1983/NUM/obl/2 until/ADP/case/12 "
    "her/PRON/nmod:poss/12 resignation/NOUN/obl/2 in/ADP/case/14 1989/NUM/nmod/12 ./PUNCT/punct/2"
)
ACTING = (
    "Carl/PROPN/nsubj/3/B-PER Reed/PROPN/flat/0/I-PER will/AUX/aux/3 serve/VERB/ROOT/3 as/SCONJ/mark/5 "
    "acting/VERB/advcl/3 general/ADJ/amod/7 manager/NOUN/obj/5 of/ADP/case/12 the/DET/det/12 "
    "Ashford/PROPN/compound/12/B-ORG Water/PROPN/compound/12/I-ORG Authority/PROPN/nmod/7/I-ORG ./PUNCT/punct/3"
)
STAND_IN = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER stood/VERB/ROOT/2 in/ADV/advmod/2 as/ADP/case/5 "
    "head/NOUN/obl/2 of/ADP/case/10 the/DET/det/10 Ashford/PROPN/compound/10/B-ORG Water/PROPN/compound/10/I-ORG "
    "Authority/PROPN/nmod/5/I-ORG in/ADP/case/12 2020/NUM/obl/2 ./PUNCT/punct/2"
)
REPLACING = (
    "The/DET/det/1 company/NOUN/nsubj/2 said/VERB/ROOT/2 that/SCONJ/mark/7 Nora/PROPN/nsubj/7/B-PER "
    "Bell/PROPN/flat/4/I-PER would/AUX/aux/7 replace/VERB/ccomp/2 Carl/PROPN/obj/7/B-PER Reed/PROPN/flat/8/I-PER "
    "as/ADP/case/12 chief/ADJ/amod/12 executive/NOUN/obl/7 on/ADP/case/14 Monday/PROPN/obl/7 ./PUNCT/punct/2"
)
EFFECTIVE = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER resigned/VERB/ROOT/3 on/ADP/case/5 "
    "Monday/PROPN/obl/3 ,/PUNCT/punct/5 effective/ADJ/amod/8 Friday/PROPN/obl:unmarked/3 ./PUNCT/punct/3"
)
DISMISSED = (
    "Voters/NOUN/nsubj/1 dismissed/VERB/ROOT/1 Mayor/PROPN/nmod:desc/3 Nora/PROPN/obj/1/B-PER "
    "Bell/PROPN/flat/3/I-PER as/ADP/case/8 a/DET/det/8 failed/ADJ/amod/8 politician/NOUN/obl/1 ./PUNCT/punct/1"
)
ADMINISTRATION = (
    "The/DET/det/2 Bell/PROPN/compound/2/B-PER administration/NOUN/nsubj/3 thanked/VERB/ROOT/3 "
    "Mayor/PROPN/nmod:desc/5 Nora/PROPN/obj/3/B-PER Bell/PROPN/flat/5/I-PER ./PUNCT/punct/3"
)
SPEAKS_FOR = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER left/VERB/ROOT/2 ./PUNCT/punct/2\n"
    "Her/PRON/nmod:poss/1 representative/NOUN/nsubj/4 Carl/PROPN/appos/1/B-PER Reed/PROPN/flat/2/I-PER "
    "declined/VERB/ROOT/4 to/PART/mark/6 comment/VERB/xcomp/4 ./PUNCT/punct/4"
)
VOTED = (
    "Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/4 the/DET/det/4 director/NOUN/ROOT/4 of/ADP/case/8 "
    "the/DET/det/8 Ashford/PROPN/compound/8/B-PLA Museum/PROPN/nmod/4/I-PLA ./PUNCT/punct/4\n"
    "The/DET/det/1 board/NOUN/nsubj/2 chose/VERB/ROOT/2 her/PRON/obj/2 by/ADP/case/6 a/DET/det/6 vote/NOUN/obl/2 "
    "of/ADP/case/8 6/NUM/nmod/6 -/SYM/case/10 1/NUM/nmod/8 ./PUNCT/punct/2"
)
WHO = (
    "Others/NOUN/nsubj/2 are/AUX/cop/2 Nora/PROPN/ROOT/2/B-PER Bell/PROPN/flat/2/I-PER ,/PUNCT/punct/6 a/DET/det/6 "
    "painter/NOUN/conj/2 ,/PUNCT/punct/9 and/CCONJ/cc/9 Carl/PROPN/conj/2/B-PER Reed/PROPN/flat/9/I-PER "
    ",/PUNCT/punct/15 who/PRON/nsubj/15 is/AUX/cop/15 the/DET/det/15 mayor/NOUN/acl:relcl/9 of/ADP/case/17 "
    "Ashford/PROPN/nmod/15/B-PLA ./PUNCT/punct/2"
)
PRIMARY = (
    "Representative/ADJ/nmod:desc/1 Nora/PROPN/nsubj:pass/4/B-PER Bell/PROPN/flat/1/I-PER was/AUX/aux:pass/4 "
    "ousted/VERB/ROOT/4 in/ADP/case/7 a/DET/det/7 primary/NOUN/obl/4 on/ADP/case/9 Tuesday/PROPN/obl/4 "
    "./PUNCT/punct/4"
)
PARLIAMENT = (
    "Parliament/PROPN/compound/1/B-ORG member/NOUN/nmod:desc/2 Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/2/I-PER "
    "spoke/VERB/ROOT/4 ./PUNCT/punct/4"
)
RIVALS = (
    "Ashford/PROPN/compound/3/B-ORG Motors/PROPN/compound/3/I-ORG chief/ADJ/amod/3 executive/NOUN/nmod:desc/4 "
    "Nora/PROPN/nsubj/6/B-PER Bell/PROPN/flat/4/I-PER met/VERB/ROOT/6 chief/ADJ/amod/8 executive/NOUN/nmod:desc/9 "
    "Carl/PROPN/obj/6/B-PER Reed/PROPN/flat/9/I-PER ./PUNCT/punct/6"
)
BOTH_FORMER = (
    "Nora/PROPN/nsubj/11/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/8 the/DET/det/5 former/ADJ/amod/5 "
    "senator/NOUN/compound/8 and/CCONJ/cc/8 police/NOUN/compound/8 chief/NOUN/appos/0 of/ADP/case/10 "
    "Ashford/PROPN/nmod/8/B-PLA left/VERB/ROOT/11 ./PUNCT/punct/11"
)
SINCE = (
    "In/ADP/case/1 Congress/PROPN/obl/7/B-ORG since/ADP/case/3 2010/NUM/obl/7 ,/PUNCT/punct/1 "
    "Nora/PROPN/nsubj/7/B-PER Bell/PROPN/flat/5/I-PER speaks/VERB/ROOT/7 often/ADV/advmod/7 ./PUNCT/punct/7"
)
FEDERAL = (
    "Assistant/PROPN/compound/2 U.S./PROPN/compound/2/B-PLA Attorney/PROPN/nmod:desc/3 Nora/PROPN/nsubj/5/B-PER "
    "Bell/PROPN/flat/3/I-PER spoke/VERB/ROOT/5 ./PUNCT/punct/5"
)
RANK = "Col./PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER spoke/VERB/ROOT/3 ./PUNCT/punct/3"
STAFFED = (
    "Ashford/PROPN/compound/1/B-ORG Motors/PROPN/nsubj/2/I-ORG named/VERB/ROOT/2 Nora/PROPN/obj/2/B-PER "
    "Bell/PROPN/flat/3/I-PER as/ADP/case/8 its/PRON/nmod:poss/8 chief/ADJ/amod/8 executive/NOUN/obl/2 ./PUNCT/punct/2"
)
CREDIT = (
    "PICTURES/NOUN/ROOT/0 7/NUM/discourse/0 Actor/NOUN/nsubj/5 Carl/PROPN/flat/2/B-PER Reed/PROPN/flat/3/I-PER "
    "leaves/VERB/parataxis/0 the/DET/det/7 court/NOUN/obj/5 with/ADP/case/10 Mayor/PROPN/nmod:desc/10 "
    "Nora/PROPN/obl/5/B-PER Bell/PROPN/flat/10/I-PER of/ADP/case/13 Ashford/PROPN/nmod/10/B-PLA ./PUNCT/punct/0"
)
STATES_ATTORNEY = (
    "Assistant/PROPN/compound/1 State/PROPN/nmod:poss/3 's/PART/case/1 Attorney/NOUN/nmod:desc/4 "
    "Nora/PROPN/nsubj/6/B-PER Bell/PROPN/flat/4/I-PER spoke/VERB/ROOT/6 for/ADP/case/9 the/DET/det/9 "
    "county/NOUN/obl/6 ./PUNCT/punct/6"
)
FIELD = (
    "Nora/PROPN/nsubj/24/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/3 director/NOUN/appos/0 of/ADP/case/6 "
    "food/NOUN/compound/6 safety/NOUN/nmod/3 at/ADP/case/10 the/DET/det/10 Ashford/PROPN/compound/10/B-ORG "
    "Institute/PROPN/nmod/3/I-ORG ,/PUNCT/punct/13 and/CCONJ/cc/13 Carl/PROPN/conj/0/B-PER Reed/PROPN/flat/13/I-PER "
    ",/PUNCT/punct/17 a/DET/det/17 professor/NOUN/appos/13 of/ADP/case/19 law/NOUN/nmod/17 at/ADP/case/22 "
    "Ashford/PROPN/compound/22/B-ORG University/PROPN/nmod/17/I-ORG ,/PUNCT/punct/0 agreed/VERB/ROOT/24 "
    "./PUNCT/punct/24"
)
DETERMINED = (
    "Nora/PROPN/nsubj/15/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/4 a/DET/det/4 member/NOUN/appos/0 "
    "of/ADP/case/8 the/DET/det/8 Harbor/PROPN/compound/8/B-ORG Party/PROPN/nmod/4/I-ORG and/CCONJ/cc/13 "
    "a/DET/det/13 former/ADJ/amod/13 defense/NOUN/compound/13 minister/NOUN/conj/4 ,/PUNCT/punct/0 "
    "said/VERB/ROOT/15 so/ADV/advmod/15 ./PUNCT/punct/15"
)
FORMER_BOTH = (
    "Former/ADJ/amod/3 Ashford/PROPN/compound/2/B-ORG Motors/PROPN/compound/3/I-ORG adviser/NOUN/nsubj/8 "
    "and/CCONJ/cc/6 director/NOUN/nmod:desc/6 Nora/PROPN/conj/3/B-PER Bell/PROPN/flat/6/I-PER said/VERB/ROOT/8 "
    "so/ADV/advmod/8 ./PUNCT/punct/8"
)
EX_OFFICIO = (
    "Nora/PROPN/nsubj/6/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/6 an/DET/det/6 ex/NOUN/compound/6 "
    "officio/NOUN/amod/6 member/NOUN/ROOT/6 of/ADP/case/11 the/DET/det/11 Ashford/PROPN/compound/11/B-ORG "
    "Library/PROPN/compound/11/I-ORG Board/PROPN/nmod/6 ./PUNCT/punct/6"
)
BY_VIRTUE = (
    "As/ADP/case/1 mayor/NOUN/obl/5 ,/PUNCT/punct/1 Nora/PROPN/nsubj/5/B-PER Bell/PROPN/flat/3/I-PER "
    "chairs/VERB/ROOT/5 the/DET/det/9 Ashford/PROPN/compound/8/B-PLA Harbor/PROPN/compound/9/I-PLA "
    "Board/PROPN/obj/5 ./PUNCT/punct/5"
)
EXPIRES = (
    "The/DET/det/1 term/NOUN/nsubj/9 of/ADP/case/4 Sheriff/PROPN/nmod:desc/4 Carl/PROPN/nmod/1/B-PER "
    "Reed/PROPN/flat/4/I-PER of/ADP/case/8 Elm/PROPN/compound/8/B-PLA County/PROPN/nmod/4/I-PLA expires/VERB/ROOT/9 "
    "in/ADP/case/11 December/PROPN/obl/9 ./PUNCT/punct/9"
)
LOST = (
    "Mayor/PROPN/nmod:desc/1 Carl/PROPN/nsubj/5/B-PER Reed/PROPN/flat/1/I-PER of/ADP/case/4 "
    "Ashford/PROPN/nmod/1/B-PLA lost/VERB/ROOT/5 re-election/NOUN/obj/5 in/ADP/case/8 November/PROPN/obl/5 "
    "./PUNCT/punct/5"
)
REPLACED = (
    "Director/NOUN/nmod:desc/1 Carl/PROPN/nsubj:pass/8/B-PER Reed/PROPN/flat/1/I-PER of/ADP/case/6 the/DET/det/6 "
    "Ashford/PROPN/compound/6/B-PLA Museum/PROPN/nmod/1/I-PLA was/AUX/aux:pass/8 replaced/VERB/ROOT/8 "
    "by/ADP/case/10 Nora/PROPN/obl:agent/8/B-PER Bell/PROPN/flat/10/I-PER on/ADP/case/13 Friday/PROPN/obl/8 "
    "./PUNCT/punct/8"
)
HIRED = (
    "Officer/PROPN/nmod:desc/1 Carl/PROPN/nsubj:pass/9/B-PER Reed/PROPN/flat/1/I-PER of/ADP/case/7 the/DET/det/7 "
    "Elm/PROPN/compound/7/B-ORG Police/PROPN/compound/7/I-ORG Department/NOUN/nmod/1/I-ORG was/AUX/aux:pass/9 "
    "hired/VERB/ROOT/9 by/ADP/case/12 Ashford/PROPN/compound/12/B-ORG Motors/PROPN/obl:agent/9/I-ORG "
    "for/ADP/case/15 a/DET/det/15 night/NOUN/obl/9 ./PUNCT/punct/9"
)
LONG_AGO = (
    "In/ADP/case/1 1950/NUM/obl/5 Senator/PROPN/nmod:desc/3 Carl/PROPN/nsubj/5/B-PER Reed/PROPN/flat/3/I-PER "
    "crossed/VERB/ROOT/5 the/DET/det/7 river/NOUN/obj/5 ./PUNCT/punct/5"
)
FOREIGN = (
    "In/ADP/case/1 Austria/PROPN/obl/6/B-PLA ,/PUNCT/punct/1 President/PROPN/nmod:desc/4 Carl/PROPN/nsubj/6/B-PER "
    "Reed/PROPN/flat/4/I-PER met/VERB/ROOT/6 the/DET/det/9 Austrian/ADJ/amod/9 press/NOUN/obj/6 ./PUNCT/punct/6\n"
    "The/DET/det/2 Austrian/ADJ/amod/2 leader/NOUN/nsubj/3 smiled/VERB/ROOT/3 ./PUNCT/punct/3"
)
PARLIAMENT_NAMED = (
    "The/DET/det/2 National/ADJ/amod/2/B-ORG Assembly/PROPN/nsubj/3/I-ORG met/VERB/ROOT/3 on/ADP/case/5 "
    "Monday/PROPN/obl/3 ./PUNCT/punct/3\n"
    "Speaker/NOUN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER opened/VERB/ROOT/3 it/PRON/obj/3 "
    "./PUNCT/punct/3"
)
LISTED_NAMES = (
    "The/DET/det/1 board/NOUN/nsubj/2 met/VERB/ROOT/2 Nora/PROPN/obj/2/B-PER Bell/PROPN/flat/3/I-PER "
    ";/PUNCT/punct/6 Carl/PROPN/conj/3/B-PER Reed/PROPN/flat/6/I-PER ,/PUNCT/punct/11 the/DET/det/11 "
    "former/ADJ/amod/11 mayor/NOUN/appos/6 of/ADP/case/13 Ashford/PROPN/nmod/11/B-PLA ;/PUNCT/punct/16 "
    "and/CCONJ/cc/16 others/NOUN/conj/3 ./PUNCT/punct/2"
)
FRONTED = (
    "As/ADP/case/2 the/DET/det/2 chief/NOUN/nsubj/8 of/ADP/case/4 Ashford/PROPN/nmod/2/B-ORG ,/PUNCT/punct/2 "
    "Nora/PROPN/nsubj/8/B-PER Bell/PROPN/flat/6/I-PER oversees/VERB/ROOT/8 300/NUM/nummod/10 people/NOUN/obj/8 "
    "./PUNCT/punct/8"
)
PARTED = (
    "Ashford/PROPN/compound/1/B-ORG United/PROPN/nsubj/2/I-ORG parted/VERB/ROOT/2 ways/NOUN/obj/2 with/ADP/case/6 "
    "coach/NOUN/nmod:desc/6 Nora/PROPN/obl/2/B-PER Bell/PROPN/flat/6/I-PER ./PUNCT/punct/2"
)
LED_BY_ITS = (
    "Ashford/PROPN/compound/1/B-ORG Motors/PROPN/nsubj/2/I-ORG praised/VERB/ROOT/2 Orrin/PROPN/nmod:poss/7/B-ORG "
    "Steel/PROPN/flat/3/I-ORG ’s/PART/case/3 night/NOUN/compound/7 shift/NOUN/obj/2 ,/PUNCT/punct/9 "
    "led/VERB/acl/7 by/ADP/case/13 its/PRON/nmod:poss/13 general/ADJ/amod/13 manager/NOUN/obl/9 "
    "Nora/PROPN/flat/13/B-PER Bell/PROPN/flat/14/I-PER ./PUNCT/punct/2"
)
OUSTER = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER defended/VERB/ROOT/3 "
    "her/PRON/nmod:poss/5 ouster/NOUN/obj/3 of/ADP/case/7 Reed/PROPN/nmod/3/B-PER on/ADP/case/9 Monday/PROPN/obl/3 "
    "./PUNCT/punct/3"
)
RESIDENT = (
    "The/DET/det/1 carpenter/NOUN/nsubj/9 Carl/PROPN/flat/1/B-PER Reed/PROPN/flat/2/I-PER ,/PUNCT/punct/5 "
    "41/NUM/amod/1 ,/PUNCT/punct/8 of/ADP/case/8 Ashford/PROPN/nmod/2/B-PLA left/VERB/ROOT/9 ./PUNCT/punct/9"
)
ON_AN_INTERIM_BASIS = (
    "Coach/NOUN/nmod:desc/1 Nora/PROPN/nsubj:pass/4/B-PER Bell/PROPN/flat/1/I-PER was/AUX/aux:pass/4 "
    "replaced/VERB/ROOT/4 on/ADP/case/8 an/DET/det/8 interim/ADJ/amod/8 basis/NOUN/obl/4 by/ADP/case/10 "
    "Carl/PROPN/obl/4/B-PER Reed/PROPN/flat/10/I-PER ./PUNCT/punct/4"
)
RANKED = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER leads/VERB/ROOT/2 Ashford/PROPN/compound/4/B-ORG "
    "United/PROPN/obj/2/I-ORG in/ADP/case/6 scoring/NOUN/obl/2 ./PUNCT/punct/2"
)
UNION_LEADER = (
    "President/PROPN/nmod:desc/1 Carl/PROPN/nsubj/3/B-PER Reed/PROPN/flat/1/I-PER spoke/VERB/ROOT/3 ./PUNCT/punct/3\n"
    "Reed/PROPN/nsubj/6/B-PER ,/PUNCT/punct/4 a/DET/det/4 union/NOUN/compound/4 leader/NOUN/appos/0 ,/PUNCT/punct/4 "
    "resigned/VERB/ROOT/6 on/ADP/case/8 Monday/PROPN/obl/6 ./PUNCT/punct/6"
)
HEAD_OF_WORKS = (
    "The/DET/det/1 head/NOUN/nsubj/10 of/ADP/case/5 Ashford/PROPN/nmod:poss/5/B-PLA ’s/PART/case/3 "
    "Headquarters/NOUN/nmod/1 ,/PUNCT/punct/7 Nora/PROPN/appos/5/B-PER Bell/PROPN/flat/7/I-PER ,/PUNCT/punct/1 "
    "spoke/VERB/ROOT/10 ./PUNCT/punct/10"
)
FIRM = (
    "Nora/PROPN/nsubj/13/B-PER Bell/PROPN/flat/0/I-PER ,/PUNCT/punct/3 director/NOUN/appos/0 at/ADP/case/6 "
    "Ashford/PROPN/compound/6/B-ORG Partners/PROPN/nmod/3/I-ORG ,/PUNCT/punct/10 a/DET/det/10 risk/NOUN/compound/10 "
    "consultant/NOUN/appos/3 ,/PUNCT/punct/0 she/PRON/nsubj/13 spoke/VERB/ROOT/13 ./PUNCT/punct/13"
)
APPEAL = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/3/B-PER Bell/PROPN/flat/1/I-PER spoke/VERB/ROOT/3 ./PUNCT/punct/3\n"
    "The/DET/det/1 court/NOUN/nsubj/2 dismissed/VERB/ROOT/2 Bell/PROPN/nmod:poss/5/B-PER ’s/PART/case/3 "
    "appeal/NOUN/obj/2 ./PUNCT/punct/2"
)
REPLACED_LEADER = (
    "Mayor/PROPN/nmod:desc/1 Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/1/I-PER will/AUX/aux/4 replace/VERB/ROOT/4 "
    "Carl/PROPN/obj/4/B-PER Reed/PROPN/flat/5/I-PER ,/PUNCT/punct/10 a/DET/det/10 union/NOUN/compound/10 "
    "leader/NOUN/appos/5 ./PUNCT/punct/4"
)
SHORT_OF_DELEGATES = (
    "Nora/PROPN/nsubj/4/B-PER Bell/PROPN/flat/0/I-PER is/AUX/cop/4 nine/NUM/nummod/4 delegates/NOUN/ROOT/4 "
    "short/ADJ/amod/4 ./PUNCT/punct/4"
)
ENVOY = (
    "The/DET/det/1 Ambassador/PROPN/nsubj/7 of/ADP/case/5 Elmland/PROPN/nmod/1/B-PLA Dr./PROPN/nmod:desc/5 "
    "Carl/PROPN/nmod/1/B-PER Reed/PROPN/flat/5/I-PER signed/VERB/ROOT/7 the/DET/det/9 deal/NOUN/obj/7 "
    "in/ADP/case/11 Ashford/PROPN/obl/7/B-PLA ./PUNCT/punct/7"
)
PORT_DIRECTOR = (
    "A/DET/det/2 deputy/NOUN/compound/2 director/NOUN/nsubj/11 of/ADP/case/6 the/DET/det/6 port/NOUN/compound/6 "
    "authority/NOUN/nmod/2 ,/PUNCT/punct/8 Nora/PROPN/appos/2/B-PER Bell/PROPN/flat/8/I-PER ,/PUNCT/punct/8 "
    "resigned/VERB/ROOT/11 ./PUNCT/punct/11"
)
MINISTRY = (
    "Carl/PROPN/nsubj/2/B-PER Reed/PROPN/flat/0/I-PER met/VERB/ROOT/2 the/DET/det/4 Minister/PROPN/obj/2 "
    "of/ADP/case/6 Health/NOUN/nmod/4 and/CCONJ/cc/8 Family/NOUN/conj/6 Nora/PROPN/obj/2/B-PER "
    "Bell/PROPN/flat/9/I-PER on/ADP/case/12 Monday/PROPN/obl/2 ./PUNCT/punct/2"
)
FIELDS = (
    "Elmland/PROPN/nmod:poss/3/B-PLA 's/PART/case/0 former/ADJ/amod/3 minister/NOUN/nsubj/12 of/ADP/case/5 "
    "Tourism/NOUN/nmod/3 and/CCONJ/cc/7 Culture/NOUN/conj/5 ,/PUNCT/punct/9 Nora/PROPN/appos/3/B-PER "
    "Bell/PROPN/flat/9/I-PER ,/PUNCT/punct/3 told/VERB/ROOT/12 reporters/NOUN/iobj/12 ./PUNCT/punct/12"
)
ABBREVIATED = (
    "Ashford/PROPN/compound/2/B-ORG Water/PROPN/compound/2/I-ORG Authority/PROPN/compound/6/I-ORG (/PUNCT/punct/4 "
    "AWA/PROPN/appos/2/B-ORG )/PUNCT/punct/4 chairman/NOUN/nmod:desc/7 Carl/PROPN/nsubj/9/B-PER "
    "Reed/PROPN/flat/7/I-PER spoke/VERB/ROOT/9 on/ADP/case/11 Monday/PROPN/obl/9 ./PUNCT/punct/9"
)
SECRETARY_GENERAL = (
    "Carl/PROPN/nsubj/9/B-PER Reed/PROPN/flat/0/I-PER ,/PUNCT/punct/3 secretary-general/NOUN/appos/0 of/ADP/case/7 "
    "the/DET/det/7 Harbor/PROPN/compound/7/B-ORG Party/PROPN/nmod/3/I-ORG ,/PUNCT/punct/0 resigned/VERB/ROOT/9 "
    "./PUNCT/punct/9"
)
FOUNDER_AND_CHIEF = (
    "The/DET/det/3 Ashford/PROPN/compound/3/B-ORG Water/PROPN/compound/3/I-ORG Authority/PROPN/nmod:poss/5/I-ORG "
    "'s/PART/case/3 founder/NOUN/nsubj/14 and/CCONJ/cc/8 chief/ADJ/amod/8 executive/NOUN/conj/5 ,/PUNCT/punct/10 "
    "Nora/PROPN/appos/8/B-PER Bell/PROPN/flat/10/I-PER ,/PUNCT/punct/5 was/AUX/cop/14 there/ADV/ROOT/14 "
    "./PUNCT/punct/14"
)
CHAIRED_BY = (
    "The/DET/det/3 Ashford/PROPN/compound/3/B-ORG Water/PROPN/compound/3/I-ORG Authority/PROPN/nsubj/10/I-ORG "
    ",/PUNCT/punct/5 chaired/VERB/acl/3 by/ADP/case/7 Nora/PROPN/obl:agent/5/B-PER Bell/PROPN/flat/7/I-PER "
    ",/PUNCT/punct/3 voted/VERB/ROOT/10 against/ADP/case/12 it/PRON/obl/10 ./PUNCT/punct/10"
)
GANG = (
    "Carl/PROPN/nsubj:pass/10/B-PER Reed/PROPN/flat/0/I-PER ,/PUNCT/punct/3 leader/NOUN/appos/0 of/ADP/case/7 "
    "the/DET/det/7 Viper/PROPN/compound/7 gang/NOUN/nmod/3 ,/PUNCT/punct/0 was/AUX/aux:pass/10 "
    "arrested/VERB/ROOT/10 ./PUNCT/punct/10"
)
CHILD_OF = (
    "Carl/PROPN/nsubj/10/B-PER Reed/PROPN/flat/0/I-PER ,/PUNCT/punct/4 the/DET/det/4 son/NOUN/appos/0 "
    "of/ADP/case/8 the/DET/det/8 late/ADJ/amod/8 mayor/NOUN/nmod/4 ,/PUNCT/punct/0 spoke/VERB/ROOT/10 "
    "./PUNCT/punct/10"
)
MAYOR_WON = (
    "Nora/PROPN/nsubj/2/B-PER Bell/PROPN/flat/0/I-PER won/VERB/ROOT/2 the/DET/det/5 mayoral/ADJ/amod/5 "
    "election/NOUN/obj/2 in/ADP/case/7 Ashford/PROPN/nmod/5/B-PLA ./PUNCT/punct/2"
)
OUT_OF_OFFICE = (
    "Mayor/PROPN/nmod:desc/1 Carl/PROPN/nsubj:pass/4/B-PER Reed/PROPN/flat/1/I-PER was/AUX/aux:pass/4 "
    "forced/VERB/ROOT/4 out/ADP/case/7 of/ADP/case/7 office/NOUN/obl/4 ./PUNCT/punct/4"
)
TOLD_THE_HEAD = (
    "Police/NOUN/nsubj/1 told/VERB/ROOT/1 the/DET/det/3 head/NOUN/iobj/1 of/ADP/case/6 the/DET/det/6 "
    "union/NOUN/nmod/3 Nora/PROPN/nsubj/10/B-PER Bell/PROPN/flat/7/I-PER had/AUX/aux/10 left/VERB/ccomp/1 "
    "./PUNCT/punct/1"
)
NOMINATED = (
    "The/DET/det/1 party/NOUN/nsubj/2 nominated/VERB/ROOT/2 Gen./PROPN/nmod:desc/4 Carl/PROPN/obj/2/B-PER "
    "Reed/PROPN/flat/4/I-PER ./PUNCT/punct/2"
)
SPOKESPERSON_RANK = (
    "Police/NOUN/compound/1 spokesperson/NOUN/nmod:desc/4 Lieutenant/PROPN/amod/3 Colonel/PROPN/nmod:desc/4 "
    "Carl/PROPN/nsubj/6/B-PER Reed/PROPN/flat/4/I-PER spoke/VERB/ROOT/6 ./PUNCT/punct/6"
)
SOON_REPLACED = (
    "Leaders/NOUN/nsubj/1 nominated/VERB/ROOT/1 Nora/PROPN/obj/1/B-PER Bell/PROPN/flat/2/I-PER to/PART/mark/6 "
    "be/AUX/cop/6 mayor/NOUN/xcomp/1 ./PUNCT/punct/1\n"
    "If/SCONJ/mark/1 confirmed/VERB/advcl/5 ,/PUNCT/punct/1 Bell/PROPN/nsubj/5/B-PER will/AUX/aux/5 "
    "replace/VERB/ROOT/5 Carl/PROPN/obj/5/B-PER Reed/PROPN/flat/6/I-PER ./PUNCT/punct/5"
)
BISHOP_OF = (
    "Then/ADV/advmod/2 -/PUNCT/punct/2 Bishop/PROPN/nmod:desc/5 of/ADP/case/4 Ashford/PROPN/nmod/2/B-PLA "
    "Carl/PROPN/nsubj/7/B-PER Reed/PROPN/flat/5/I-PER spoke/VERB/ROOT/7 ./PUNCT/punct/7"
)
FELLOW = (
    "Nora/PROPN/nsubj:pass/3/B-PER Bell/PROPN/flat/0/I-PER was/AUX/aux:pass/3 elected/VERB/ROOT/3 a/DET/det/5 "
    "fellow/NOUN/xcomp/3 of/ADP/case/9 the/DET/det/9 Ashford/PROPN/compound/9/B-ORG Society/PROPN/nmod/5/I-ORG "
    "./PUNCT/punct/3"
)
