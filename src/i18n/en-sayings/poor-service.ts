import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `poor-service`. */
export const POOR_SERVICE: Sayings = {
  words: `
    rude rudely service unfriendly ignored ignoring ignores shouted shouting swore sworn yelled snapped-at
    attitude unhelpful impolite insulted insulting dismissive patronising condescending sarcastic nasty
    abrupt aggressive arrogant staff assistant manager waiter waitress server cashier salesman saleswoman
    sales crew driver-rude laughed treated accused stealing thief followed racist discriminated humiliated
    embarrassed stupid talked-down spoke-down down-to-me queue queued queuing on-hold no-help no-one-helped
    nobody-helped not-help hung-up not-listen not-care couldnt-care-less called-me rang-off no-reply
    not-reply not-answer not-call-back calls-back fobbed-off passed-around passed-from pillar chatting
    on-their-phone no-one nobody no-apology unwelcome made-to-feel kept-waiting waiting-at pushy pressured
    turned-away thrown-out asked-to-leave email emails unprofessional bad-service customer-service ignorant
    not-bothered no-manners manners rolled-eyes rolled-her rolled-his tutted tutting sighed huffed moody
    grumpy miserable surly stroppy offhand short-with curt language mocked mocking made-fun mick walked-off
    walked-away put-phone-down refused refused-to-serve not-served served no-eye-contact nobody-around
    no-staff understaffed not-find-anyone judged sexist homophobic creepy inappropriate harassed hassled
    hassle rushed impatient bored lazy snotty snooty stuck-up jobsworth clueless incompetent no-idea
    not-know not-apologise no-sorry never-called no-callback call-back no-response got-back-to-me lied-to
    argued arguing argument threatened told-off told-me-to barked gossiping talking-over talking-to-each
    disrespectful disrespect discrimination racism ignore eye-contact waited-to-be-served
    waiting-to-be-served bad-manners looked-down search searched suspected cheeky horrible-man
    horrible-woman moaned smirked smug bad-attitude spoke-to-me spoken-to way-she-spoke way-he-spoke
    like-dirt like-rubbish like-a-child like-an-idiot no-interest not-interested disinterested uninterested
    not-friendly not-polite not-helpful not-smile mouthful gobby lairy mardy arsey shirty sniffy sneered
    sneering sneer scowled glared stared staring dirty-look looked-me up-and-down eye-rolling rolls-eyes
    blanked cut-me-off put-the-phone hung-up-on passed-round pillar-to-post departments department
    transferred runaround run-around fob-off brushed-off palmed-off brushed-aside not-get-through
    not-get-hold get-hold-of no-answer never-answer voicemail chatbot not-return-calls promised-to-call
    said-call said-ring never-rang not-rang never-got-back not-got-back told-different conflicting clue
    like-i-was like-an like-a-criminal criminal shoplifter shoplifting security-guard followed-me
    followed-round watched bag-searched barred banned chucked-out kicked-out told-to-leave told-to-go
    refused-entry refused-to-help refused-to not-bother be-bothered be-arsed no-customer-service
    shocking-service disgusting-service terrible-service awful-service worst-service poor-service
    lousy-service useless-service rubbish-service nattering having-a-row bickering swearing effing jokes
    joking flirting leered vaping drunk served-first served-before serve serving not-serve behind-me
    in-front-of-me pushed-in jumped-the-queue walked-past stood-there standing-there standing-around
    left-standing kept-me nobody-came no-one-came no-one-around nobody-about nobody-would no-one-would
    nobody-told no-one-told noone not-tell not-told not-warned not-informed find-anyone find-someone
    talked-to-me talked-to spoke-to tone tone-of-voice raised-his raised-her raised-voice bullied
    intimidated intimidating threatening hostile frosty off-with-me was-off-with funny-with-me horrid prat
    idiot muppet hard-sell high-pressure pressurised upsell begrudging patronised belittled degrading shamed
    showed-me-up in-front-of-everyone commented-on comment comments remark remarks ageist prejudice disgrace
    not-care-less no-care treated-like treated-me treated-us made-me-feel made-us-feel feel-stupid
    feel-small patronising-tone unapologetic never-said-sorry not-say-sorry wouldnt-listen wouldnt-let
    wouldnt-talk not-talk not-speak not-look-up not-acknowledge no-acknowledgement no-hello no-eye
    no-welcome unfriendly-staff grunted mumbled muttered under-her-breath under-his-breath smart-arse sarky
    sarcasm whispering giggling laughing laughed-at sniggering took-the-mick took-the-mickey mickey joke-of
    bad-experience terrible-experience lack-of shambles disorganised chaos nobody-knew no-one-knew
    not-trained untrained trainee new-girl left-me left-us left-hanging hanging-on held-on on-hold-for
    an-hour-on-hold not-answering ignoring-me ignored-my ignored-emails emailed emailed-three three-emails
    rang-three called-three messaged no-reply-to never-replied not-replied not-responded unresponsive
    made-to-wait waited-to waiting-to-pay nobody-on no-one-on not-open-another closed-early shut-early
    closed-in-my slammed-the-door door-in-my-face told-no told-me-off told-us-off accusing accused-me
    accusation interrogated suspicious
    standing-at-the-till told-shes-too told-hes-too too-big-for-us waited-for-a-wheelchair wheelchair
    assistance no-assistance hour-on-the-phone hours-on-the-phone cut-off cut-off-three cut-off-twice
    promised-to-ring promised-to-ring-back ring-back rang-back not-rung-back not-knock not-even-knock
    didnt-knock never-knocked nothing-could-be-done nothing-we-can-do nothing-they-could-do had-to-ask
    ask-three-times asked-three-times ask-twice asked-twice kept-asking sat-away sat-apart split-us-up
    not-sat-together
    round-the-houses dumped dumped-in left-outside left-in-the left-by-the by-the-bins in-the-rain
    called-her-stupid called-stupid called-a-liar called-a-thief called-liar
    full-sun sent-away pushchair because-of-pushchair
  `,
  hints: `
    nobody noone no-one somebody girl lad bloke chap guy woman lady man boy fella youngster he she him her
    they manager staff assistant cashier waiter waitress server barista driver florist steward stewardess
    crew attendant agent security lads girls team person people told asked talked spoke said argued
    unacceptable disgraceful disgusting appalling vile service help helpful
  `,
};
