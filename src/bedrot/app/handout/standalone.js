// The page as it stands now, as one text: styles, fonts and drawings in it, no script, nothing to be loaded.
async () => {
  const POLICY =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

  const bare = (selector) => selector.replaceAll(/::?(?:before|after|marker|placeholder|selection|backdrop)\b/g, "");

  /** Whether a rule's selector finds anything; one that cannot be looked for is kept. */
  const finds = (selector) => {
    try {
      return document.querySelector(bare(selector) || "*") !== null;
    } catch {
      return true;
    }
  };

  /** Rules that apply to what stands here. Conditions are settled: those that hold now leave their rules, others go. */
  const applied = (rules) => [...rules].map(ruleText).join("");

  const ruleText = (rule) => {
    if (rule instanceof CSSFontFaceRule || rule instanceof CSSKeyframesRule || rule instanceof CSSPageRule) {
      return "";
    }
    if (rule instanceof CSSStyleRule) {
      return finds(rule.selectorText) ? rule.cssText : "";
    }
    if (rule instanceof CSSMediaRule) {
      return matchMedia(rule.media.mediaText).matches ? applied(rule.cssRules) : "";
    }
    if (rule.cssRules) {
      const head = rule.cssText.slice(0, rule.cssText.indexOf("{"));
      return `${head}{${applied(rule.cssRules)}}`;
    }
    return rule.cssText;
  };

  const dataOf = async (address) => {
    const content = await (await fetch(address)).blob();
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(content);
    });
  };

  const sheets = [...document.styleSheets];

  /** The faces that were loaded because letters of theirs stand here, each with its file in it. */
  const faces = async () => {
    const key = (family, style, range) => [family.replaceAll(/["']/g, ""), style, range].join("|").toLowerCase();
    const shown = [...document.fonts].filter(({ status }) => status === "loaded");
    const wanted = new Set(shown.map((face) => key(face.family, face.style, face.unicodeRange)));
    const texts = [];
    for (const sheet of sheets) {
      for (const rule of sheet.cssRules) {
        if (!(rule instanceof CSSFontFaceRule)) {
          continue;
        }
        const told = (name, usual) => rule.style.getPropertyValue(name) || usual;
        const [family, style] = [told("font-family", ""), told("font-style", "normal")];
        const range = told("unicode-range", "U+0-10FFFF");
        if (!wanted.has(key(family, style, range))) {
          continue;
        }
        const source = /url\(["']?([^"')]+)["']?\)/.exec(told("src", ""));
        if (!source) {
          // a font that lies on the machine
          texts.push(rule.cssText);
          continue;
        }
        const data = await dataOf(new URL(source[1], sheet.href ?? document.baseURI));
        texts.push(
          `@font-face{font-family:${family};font-style:${style};font-weight:${told("font-weight", "400")};` +
            `src:url(${data}) format("woff2");unicode-range:${range}}`,
        );
      }
    }
    return texts.join("");
  };

  /** The content without what paper does not show, without controls, and without anything that does or leads somewhere. */
  const content = () => {
    const hidden = [...document.body.querySelectorAll("*")].filter(
      (element) => getComputedStyle(element).display === "none",
    );
    hidden.forEach((element) => element.setAttribute("data-left-out", ""));
    const body = document.body.cloneNode(true);
    hidden.forEach((element) => element.removeAttribute("data-left-out"));
    const out = "[data-left-out],script,style,link,template,noscript,iframe,button,input,select,next-route-announcer";
    body.querySelectorAll(out).forEach((element) => element.remove());
    const comments = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const found = [];
    while (comments.nextNode()) {
      found.push(comments.currentNode);
    }
    found.forEach((comment) => comment.remove());
    for (const element of [body, ...body.querySelectorAll("*")]) {
      for (const { name, value } of [...element.attributes]) {
        const leads = name === "href" && !/^(#|https:\/\/|data:image\/)/.test(value);
        if (name.startsWith("on") || leads || (name === "src" && !value.startsWith("data:"))) {
          element.removeAttribute(name);
        }
      }
    }
    return body.outerHTML;
  };

  const root = document.documentElement;
  const theme = root.dataset.theme ?? "light";
  const kept = document.createElement("title");
  kept.textContent = document.title;
  const style = sheets.map((sheet) => applied(sheet.cssRules)).join("");
  const width = `html{background:#fff}body{box-sizing:border-box;max-width:${window.innerWidth}px;margin:24px auto}`;
  const page = "@page{size:A4;margin:16mm 12mm 14mm}@media print{body{margin:0 auto}}";
  return [
    `<!doctype html>\n<html lang="${root.lang}" data-theme="${theme}"${root.className ? ` class="${root.className}"` : ""}>`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">${kept.outerHTML}`,
    `<style>${await faces()}${style}${width}${page}</style></head>`,
    `${content()}</html>\n`,
  ].join("\n");
}
