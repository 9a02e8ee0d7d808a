import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `injury`. */
export const INJURY: Sayings = {
  words: `
    needed-stitches stitches-in lost-a-crown crown-came doctor injured injury injuries hurt hurts hurting
    burned burn burns scalded scald scalding blister blistered cut cuts fell fallen slipped slip tripped
    trip ill illness sick sickness unwell poorly poisoned poisoning poison vomit vomited vomiting puked
    puking threw-up throwing-up thrown-up the-runs runs-after nausea nauseous queasy stomach diarrhoea
    diarrhea cramps fever ecoli salmonella norovirus allergy allergies allergic allergen anaphylactic
    anaphylaxis epipen coeliac celiac intolerant asthma reaction rash hives swelling swollen swelled
    bleeding bled blood bruise bruised fracture fractured broken-bone concussion concussed unconscious
    fainted faint passed-out collapsed choked choke choking breathe breathing dizzy electrocuted shock
    shocked electric-shock bitten bite stung sting wound wounded pain painful harm harmed hospital ambulance
    gp paramedic tooth teeth mouth throat deaf deafened blinded suffocated caught-fire explode exploded
    knocked-down run-over needle stabbed grabbed-me grabbed-my pushed-me hit-me hit-him hit-her scarred
    infection infected migraine sprained crutches seizure pregnant sprain twisted-ankle headache tummy
    bad-stomach upset-stomach belly trots loo-all-night toilet-all-night up-all-night been-sick made-me-ill
    chundered heaving retching lost-consciousness blacked-out knocked-out heart-attack seizures casualty
    nurse first-aid 999 clinic xray x-ray a-and-e a-e accident-and-emergency emergency plaster bandage
    splinter graze gash gashed sliced black-eye nosebleed whiplash slipped-disc tripped-over trapped hit-by
    hit-on landed-on gave-way zapped scorched singed irritated irritation eczema inflamed welts wheezing
    wheeze inhaler gasping antihistamine coughing chipped-tooth filling dentist swallowed lodged gagged
    gagging heimlich bedbugs attacked assaulted assault punched slapped pushed manhandled groped touched-me
    panic-attack miscarried gassed monoxide diabetic intolerance burning-sensation ouch ear-infection
    burnt-myself cut-myself hurt-myself scratched-me scratched-my-face bumped-head bump-on bad-back
    put-her-back put-my-back legs-gave keeled sunburn frostbite lice bugs-bite bit-me bites crush-injury
    in-pain agony bruising insulin medicine medication medicines pills dehydrated heatstroke heat-stroke
    oxygen clot dvt thrombosis eardrum epileptic epilepsy had-a-fit a-fit felt-rough felt-ill funny-tummy
    not-agree dodgy-tummy bad-tummy toilet-all on-the-toilet bit-on mishap injure hospitalised hospitalized
    poisonous-fumes paralysed bled-everywhere skin-peeling sunburnt lost-a-tooth lost-a-nail broken-arm
    broken-leg broken-wrist broken-ankle broken-toe broken-finger fainting choke-hazard funny-turn took-bad
    took-ill taken-ill taken-bad bad-after rough-after on-the-loo on-the-bog loo-since loo-all toilet-since
    squits dicky-tummy gippy gyppy barfed spewed spewing chucked-up chucking-up brought-up-my stomach-bug
    tummy-bug gastro gastroenteritis campylobacter listeria botulism hepatitis legionnaires coli come-up-in
    come-up-like came-up-in lips-come-up lip-come-up lip-came-up face-came-up lips-came-up puffed-up
    came-off-it rammed-into-my rammed-me urgent-care 111 tetanus jab in-plaster neck-brace shaken-up
    in-shock shook-up went-over-on went-over-my took-a-tumble took-a-fall stumbled keeled-over skidded
    slid-on slid-over slid-across face-first flat-on-my arse-over head-over-heels lost-my-footing
    lost-her-footing lost-his-footing footing lost-my-balance lost-her-balance whacked-me clocked-me
    clobbered knocked-me knocked-him knocked-her knocked-my-head knocked-over-my-son
    knocked-over-my-daughter shoved-me nipped-my jabbed pricked impaled lacerated laceration took-the-skin
    drew-blood pouring-blood tingling jolt electrocute frazzled caught-light caught-alight on-fire set-fire
    set-alight flames burst-into-flames went-off-in blew-up-in eyes-streaming short-of-breath
    chest-infection conjunctivitis fungal scabies bedbug swollen-up put-my-back-out hurt-my-back did-my-back
    pulled-a-muscle torn-ligament ligament dislocated broke-my-arm broke-my-leg broke-my-wrist
    broke-my-ankle broke-my-toe broke-my-finger broke-my-tooth broke-my-nose broke-his-arm broke-her-arm
    broke-his-leg broke-her-leg broke-her-wrist broke-his-wrist broke-a-bone broke-a-tooth broke-a-filling
    lost-a-filling cracked-tooth cracked-a-tooth loose-tooth denture dentures molar incisor out-in-a-rash
    out-in-spots out-in-lumps red-raw sore-throat burning-throat throat-closed tight-chest chest-pain
    chest-pains palpitations sweats shivering food-bug made-us-ill made-her-ill made-him-ill made-me-sick
    made-us-sick made-him-sick made-her-sick felt-sick feel-sick feeling-sick feels-sick feel-ill
    feeling-ill feel-funny felt-funny came-over-funny came-over-queer gone-down-with went-down-with
    all-been-ill off-work-sick in-hospital in-a-and-e at-the-vet at-the-vets vet vets lightheaded
    light-headed woozy disorientated hallucinating drowsy cant-walk cant-hear cant-see tinnitus
    black-and-blue burn-marks scald-marks third-degree skin-off skin-came worms-in-me nosebleeds hernia
    angina cardiac epi-pen reacted contact-dermatitis dermatitis cant-swallow swallowed-a aspirated
    blacking-out passing-out passed-out-on miscarriage in-a-sling had-a-stroke pierced-my tumbled-down
    whacked-my whacked-him whacked-her puffy-eyes puffy-face blotchy-skin belt-off-the-plug
    belt-off-the-socket belt-off-it a-belt-from belt-off-a-plug walloped-me bad-ever-since loss-of-hearing
    burnt-by burned-by scalded-by cut-by struck-by stung-by bitten-by electrocuted-by shocked-by zapped-by
    trapped-by crushed-by pinched-by knocked-by burnt-on-the burned-on-the burnt-off-the cut-on-a
    cut-on-glass cut-on-broken scratched-by pricked-by scalded-on gassed-by
    onto-child onto-the-child onto-a-child onto-baby onto-the-baby onto-toddler onto-kid onto-my-foot
  `,
};
