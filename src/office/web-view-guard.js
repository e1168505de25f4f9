/*
 * Whether the web view that shows this page can run it. Plain ES5 on purpose: it is put into the pages themselves
 * (webpack.config.js) and must run where nothing else does. What it asks for is what the built files need; a test holds
 * the two together.
 */
(function () {
  function compiles(pattern) {
    try {
      return new RegExp(pattern) !== null;
    } catch (refused) {
      return !refused;
    }
  }

  /** The web view by its name and version, as it tells them itself. */
  function named(agent) {
    var names = [
      ["WebView2 (Edge) ", /\bEdg\/([\d.]+)/],
      ["EdgeHTML ", /\bEdge\/([\d.]+)/],
      ["Chromium ", /Chrom(?:e|ium)\/([\d.]+)/],
      ["Internet Explorer ", /\b(?:MSIE |Trident\/.*\brv:)([\d.]+)/],
      ["Safari ", /\bVersion\/([\d.]+).*\bSafari\b/],
      ["macOS WebKit ", /\bAppleWebKit\/([\d.]+)/],
    ];
    for (var index = 0; index < names.length; index += 1) {
      var found = names[index][1].exec(agent);
      if (found) return names[index][0] + found[1];
    }
    return agent;
  }

  var element = document.createElement("script");
  var guard = {
    tooOld:
      !window.Promise ||
      !Promise.allSettled ||
      typeof globalThis === "undefined" ||
      !String.prototype.replaceAll ||
      !window.CompressionStream ||
      !("noModule" in element) ||
      !compiles("(?<!a)b") ||
      !compiles("(?<a>b)"),
    webView: named(navigator.userAgent),
    /** Writes the web view's version into every element that asks for it. */
    tell: function () {
      var places = document.querySelectorAll("[data-web-view]");
      for (var index = 0; index < places.length; index += 1) places[index].textContent = guard.webView;
    },
  };
  window.webViewGuard = guard;
})();
