/** The part of the DOM that is needed here; the compiler's DOM types are only for browsers. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  textContent: string | null;
  childNodes: Iterable<HtmlNode> & { length: number };
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  contains(other: HtmlElement): boolean;
  remove(): void;
}

export interface HtmlDocument {
  body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement> & { length: number };
}
