// A script of ours that is fetched only when something needs it; once is enough.

const fetched = new Map();

export function runScript(address) {
  if (!fetched.has(address)) {
    const running = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = address;
      script.onload = resolve;
      script.onerror = () => {
        script.remove();
        fetched.delete(address);
        reject(new Error(address));
      };
      document.head.append(script);
    });
    fetched.set(address, running);
  }
  return fetched.get(address);
}
