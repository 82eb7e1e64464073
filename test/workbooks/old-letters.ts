/** Vietnamese letters and what stands for each in a font of before Unicode, as those who typed them knew them: written here, not taken from what is tested. */
const TCVN3 =
  "àµ á¸ ả¶ ã· ạ¹ ă¨ ằ» ắ¾ ẳ¼ ẵ½ ặÆ â© ầÇ ấÊ ẩÈ ẫÉ ậË đ® èÌ éÐ ẻÎ ẽÏ ẹÑ êª ềÒ ếÕ ểÓ ễÔ ệÖ ì× íÝ ỉØ ĩÜ ịÞ òß óã ỏá õâ ọä ô« ồå ốè ổæ ỗç ộé " +
  "ơ¬ ờê ớí ởë ỡì ợî ùï úó ủñ ũò ụô ư\u00ad ừõ ứø ửö ữ÷ ựù ỳú ýý ỷû ỹü ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§";
const VNI =
  "àaø áaù ảaû ãaõ ạaï ăaê ằaè ắaé ẳaú ẵaü ặaë âaâ ầaà ấaá ẩaå ẫaã ậaä đñ èeø éeù ẻeû ẽeõ ẹeï êeâ ềeà ếeá ểeå ễeã ệeä ìì íí ỉæ ĩó ịò " +
  "òoø óoù ỏoû õoõ ọoï ôoâ ồoà ốoá ổoå ỗoã ộoä ơô ờôø ớôù ởôû ỡôõ ợôï ùuø úuù ủuû ũuõ ụuï ưö ừöø ứöù ửöû ữöõ ựöï ỳyø ýyù ỷyû ỹyõ ỵî";

const TCVN3_OF = tableOf(TCVN3);
const VNI_OF = tableOf(VNI);

function tableOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
}

/** As it was typed in ".VnTime". Capitals with a tone have no sign of their own there: those stand in ".VnTimeH". */
export function inTcvn3(text: string): string {
  return converted(text, (letter) => TCVN3_OF.get(letter));
}

/** As it was typed in ".VnTimeH", which draws every sign as its capital. */
export function inTcvn3Capitals(text: string): string {
  return inTcvn3(text.toLowerCase());
}

/** As it was typed in "VNI-Times": a letter, then its mark; a capital's mark is a capital too. */
export function inVni(text: string): string {
  return converted(text, (letter) => VNI_OF.get(letter) ?? VNI_OF.get(letter.toLowerCase())?.toUpperCase());
}

function converted(text: string, signOf: (letter: string) => string | undefined): string {
  const signs = Array.from(text.normalize("NFC"), (letter) => signOf(letter) ?? letter);
  return signs.join("");
}
