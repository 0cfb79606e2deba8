import { randomInt } from 'node:crypto';

const WORDS =
  'amber anchor apple arrow aspen autumn badger balloon bamboo basket beacon birch bishop blossom bottle breeze bridge bronze butter cabin cactus camel candle canyon carbon castle cedar cherry circle citrus clover cobalt comet copper coral cotton crystal daisy desert diamond dolphin dragon eagle ember engine falcon feather fiddle forest fossil fountain galaxy garden ginger glacier granite guitar hammer harbor hazel helmet honey horizon island ivory jacket jasmine jungle juniper kettle kingdom ladder lagoon lantern lemon lighthouse linen lobster lotus magnet maple marble meadow melon meteor mirror monsoon mosaic mountain nectar needle nickel nutmeg ocean olive onyx orchard orchid otter oyster paddle palace panda pebble pepper piano pigeon pillow planet plaza pocket poplar pumpkin puzzle quartz quilt rabbit radish raven ribbon river rocket saddle saffron salmon sandal sapphire shadow silver sparrow spruce summit sunset swallow temple thunder ticket timber topaz trumpet tulip tunnel turtle umbrella valley velvet violet walnut willow window winter wizard yellow zebra zephyr'.split(
    ' ',
  );

/** A password one can read out over a phone: four words and a number, upper and lower case, a symbol between. */
export function newPassword(): string {
  const word = () => WORDS[randomInt(WORDS.length)]!;
  const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
  return `${[word(), word(), word(), word()].map(capital).join('-')}-${randomInt(10, 100)}`;
}
