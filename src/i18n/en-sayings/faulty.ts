import type { Sayings } from '../catalogue/sayings.js';

/** What people say for `faulty`. */
export const FAULTY: Sayings = {
  words: `
    dropped-in-bath dropped-it-bath dropped-in-toilet dropped-it-toilet dropped-in-loo dropped-it-loo
    dropped-in-sink dropped-it-sink dropped-in-pool dropped-it-pool dropped-in-sea dropped-it-sea
    food meal soup coffee cold burnt raw stale off wilted fault defect defective broken broke break
    broke-down stopped-working not-work not-working stopped stops dead bust busted kaput dud duff knackered
    conked-out packed-up packed-in gave-up died-after not-switch-on not-turn-on not-start not-hold not-close
    not-open not-fit-together came-off came-apart came-away came-loose came-undone fell-off fell-apart
    fell-to-bits fell-to-pieces falling-apart loose wobbly wonky snapped jammed stuck peeling flaking rust
    rusty rusted leaks leaking drips keeps-stopping keeps-breaking malfunction glitch worn wore-out worn-out
    split hole faded shrunk useless bad-quality poor-quality quality rubbish mouldy out-of-date past-date
    gone-off smells warranty guarantee repair mend cracked-after broke-after lasted after-a-month
    first-time-used not-charge noisy noise rattles squeaks squeaky buzzing unstuck unglued glue frayed
    fell-out dropped-off dropping-off given-up-ghost on-the-blink playing-up acting-up died-on-me burnt-out
    blew-up blown short-circuit stiff sticks drip dripping not-light not-heat not-cool trips out-of-shape
    warped tarnished discoloured not-last gone-wrong wrong-with-it not-right problem-with flimsy badly-made
    poorly-made shoddy tatty crap garbage junk waste-of-money fit-for-purpose expired use-by best-before
    sour rotten maggots dodgy naff moth moldy mould mold cut-out cuts-out cutting-out turns-off switches-off
    goes-off long-lasted broke-off crooked hinge lasted-days lasted-weeks gone-again died burst handle
    bits-off not-stay not-lock not-fit-on not-stick not-seal not-cut not-heat-up not-last-long not-lasted
    doesnt-last perished bobbly crumbled disintegrated came-to-bits gone-hard gone-soft wont-stop not-slide
    not-drain not-connect not-respond not-load not-print not-spin not-run not-ring not-play not-grip
    not-fold not-click not-fasten not-recline not-inflate not-pump not-suck not-chop not-toast not-boil
    not-freeze not-dry not-iron not-rinse not-flush not-lift not-retract not-zip not-shut not-latch not-wind
    not-tick not-sync not-pair not-boot not-update not-do-anything not-come-on not-function not-fire
    not-ignite not-go-on not-dispense not-pour not-screw not-unscrew not-bend not-straighten not-swivel
    not-roll not-budge not-cook not-steam not-blow not-stand-up not-stay-lit stay-lit not-do-what
    not-hold-water not-working-properly not-work-properly no-power no-sound no-picture no-suction no-signal
    no-display lost-suction lost-power lost-pressure lost-colour lost-shape lost-its lumpy saggy sagging
    sagged gone-flat gone-lumpy gone-funny gone-wonky gone-bang went-bang went-pop gone-on-the gone-rusty
    gave-out given-out given-up pack-up bit-the-dust clapped-out borked buggered fritz wont-behave
    acting-weird acting-funny acting-strange stopped-dead stopped-after ceased seized seize come-off
    come-away come-loose come-apart come-undone come-unstuck coming-off coming-away coming-apart
    coming-undone coming-loose hanging-off hanging flapping dangling drops-off pinged-off pinging popped-off
    popped-out popping-off cracked-first cracked-already split-already split-when split-first snapped-off
    snapped-first snaps broke-first broke-in broke-when broke-already pilled moulting moults shedding sheds
    fraying laddered holes-in holes unravelled stitching stretched rubbed-off rubs-off wears-off worn-off
    wiped-off washed-off scratches-easily streaky patchy cracking bubbling corroded rotting rotted rot
    stinks stink stinky pongs whiffs reeks smell smelly grinding squeals squeal squealing screeching screech
    humming hums rattling rattle clicking clunking clunks whining funny-noise horrible-noise weird-noise
    makes-noise makes-a making-a-noise vibrates vibrating shakes shaking wobbles wobbling wobble lopsided
    uneven not-level not-straight not-flat not-even leans leaning droops slips-off skips skipping sticking
    jam jams jamming clogged clogs blocked overheats overheating too-slow dim blurry blurred fuzzy flickers
    flicker flickering blank shuts-off resets freezes crashes crashed hangs lags error tripping fuse
    blows-the inside-out deflates deflated goes-down loses-time losing-time loses lets-water lets-in let-in
    lets-the let-the leaky weeps seeps dried-up dried-out use-once used-it-once used-once used-it-twice
    used-twice worn-once worn-twice wore-it-once one-wash first-wash first-wear first-use second-time
    within-a-week within-hours weeks-old days-old months-old only-had-it barely-used hardly-used
    after-months not-up-to not-good-enough hopeless terrible tat ropey iffy dicky bad-one wrong-with
    something-wrong fails failed failing failure malfunctioning temperamental intermittent only-works
    half-works undrinkable uneatable inedible tastes on-the-turn curdled vinegar like-water dishwater
    like-rubber like-leather like-cardboard like-a-rock like-a-brick old-boot gone-stale since-yesterday
    not-fresh not-cooked not-hot not-warm not-crispy not-ripe half-cooked still-frozen still-cold stodgy
    gloopy slimy stuck-together crawling weevils bugs bits-in bits-floating floating something-in to-a-crisp
    gone-cold went-cold barely-warm hardly-warm lukewarm mush no-good not-any-good no-use useless-thing
    pile-of load-of poor-workmanship workmanship not-sturdy unstable unsteady rickety gives-way tips-over
    keeps-falling keeps-coming keeps-going keeps-cutting keeps-turning keeps-losing keeps-switching
    keeps-tripping keeps-jamming keeps-leaking keeps-dropping kept-stopping kept-falling doing-it-again
    happened-again same-fault same-problem still-not-work still-broken replaced-once second-one third-one
    wore-through worn-through wearing wearing-thin gone-thin gone-see-through sharp-edge rough-edges
    collapsed collapses folded-up buckled bowed bends bent-first tore-first ripped-first rips fallen-off
    fallen-apart fallen-out falls-off falls-apart falls-out falling-off falling-out dropped-out dying dies
    dead-on no-life lifeless packs-up drains flat-battery battery-flat no-charge slow-to wont-fit-together
    unusable unsafe-to dangerous-to recall recalled after-two-wears after-one-wear after-one-wash
    after-two-washes after-one-use
    only-lasted lasted-one lasted-two lasted-three lasted-a washes two-washes after-washing
    ice-cream-melted melted lipstick-on-the dirty-glass hair-in black burnt-toast toast-is-black charred
    lipstick dirty-plate dirty-fork chipped-glass
    machine-leaked machine-leaked-everywhere washer-leaked dishwasher-leaked fridge-leaked freezer-leaked
    leaked-everywhere
    grit gritty sandy shell-in
  `,
  hints: `
    toaster kettle iron hoover vacuum lamp light bulb torch candle clock watch radio speaker telly tv
    television monitor screen laptop computer pc tablet ipad phone mobile handset printer camera console
    headphones earphones earbuds headset keyboard mouse router washer dryer dishwasher fridge freezer oven
    cooker hob grill microwave blender mixer fryer coffee-machine heater fan radiator boiler drill saw mower
    strimmer hose shed ladder paint brush broom mop bucket bin sofa settee couch chair armchair table desk
    bed mattress pillow duvet cushion curtain blind rug carpet wardrobe drawer drawers cupboard cabinet
    shelf shelves bookcase mirror frame pan saucepan pot dish plate bowl mug cup glass jug knife knives
    scissors spatula tin flask bottle teapot towel sheet bedding umbrella bag rucksack suitcase purse wallet
    belt pram buggy pushchair cot toy doll game puzzle bike scooter tent ball bat racket necklace ring
    bracelet earring earrings chain pendant pen notebook book perfume cream shampoo makeup plant shirt
    blouse top dress skirt trousers jeans shorts leggings jumper cardigan sweater hoodie jacket coat fleece
    suit tie scarf gloves hat cap sock socks tights bra pants knickers pyjamas dressing-gown swimsuit bikini
    shoe shoes boot boots trainer trainers sandal sandals slippers heels leg arm handle lid knob button
    buttons wheel wheels zip strap hinge catch clasp spring blade plug cable lead socket switch motor pump
    filter tap valve seal gasket lining seam sole heel elbow collar cuff hem pocket lock latch key bolt
    screw flowers flower bouquet rose roses lily lilies tulip tulips carnation carnations stem stems petal
    petals leaf leaves bunch arrangement orchid wreath peony peonies hydrangea hydrangeas sunflowers
    daffodils daffs gerbera chrysanthemum steak chicken beef lamb pork fish cod salmon prawns curry rice
    chips fries burger pizza pasta lasagne salad soup starter main mains dessert pudding pie roast gravy
    sauce veg vegetables potatoes bread toast egg eggs bacon sausage sausages ham cheese sandwich panini
    bagel wrap baguette toastie roll croissant pastry muffin scone brownie cake biscuit cookie flapjack
    latte cappuccino americano espresso mocha tea coffee chocolate smoothie juice milk beer lager wine
    cocktail porridge beans yoghurt machine appliance gadget device item product thing unit material fabric
    quality problem issue issues trouble rubbish terrible awful poor bad unhappy disappointed useless gone
    broke goes going went had-it has-had-it after-a-week after-a-few after-days after-weeks couple-of-days
    couple-of-weeks few-days few-weeks only-had days-in
  `,
};
