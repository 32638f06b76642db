// Which program the page runs in.

/** browser, wechat, alipay or frame. */
export function hostName({ userAgent } = navigator, page = window) {
  if (page.parent !== page) return 'frame';
  if (/MicroMessenger\//.test(userAgent)) return 'wechat';
  if (/AlipayClient\//.test(userAgent)) return 'alipay';
  return 'browser';
}
