// The install page: asks the relay that WPS runs on this computer to register the add-in that lies beside this page, or to
// forget it. Classic script: it is opened in whatever browser the office has.
(function () {
  'use strict';

  var NAME = 'jibiao';
  // WPS listens here; a page from https may ask it as well, since it is this computer.
  var RELAY = 'http://127.0.0.1:58890/';
  // Starts the relay where WPS is installed but not running.
  var WAKE = 'ksoWPSCloudSvr://start=RelayHttpServer';
  var TRIES = 4;

  var address = location.href.replace(/[?#].*$/, '').replace(/[^/]*$/, '');
  var line = '<jspluginonline name="' + NAME + '" type="et" url="' + escaped(address) + '" debug="" enable="enable_dev" install="null" customDomain=""/>';

  function escaped(text) {
    return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  }

  function element(id) {
    return document.getElementById(id);
  }

  function say(text) {
    element('status').textContent = text;
  }

  // What the relay takes: JSON as UTF-8 in base64.
  function packed(data) {
    return btoa(
      encodeURIComponent(JSON.stringify(data)).replace(/%([0-9A-F]{2})/g, function (_all, byte) {
        return String.fromCharCode(parseInt(byte, 16));
      }),
    );
  }

  function post(command, tries) {
    var request = new XMLHttpRequest();
    request.open('POST', RELAY + 'deployaddons/runParams');
    request.timeout = 3000;
    request.onload = function () {
      var fine = request.status === 200 && (request.responseText === 'OK' || request.responseText === '');
      say(fine ? (command === 'enable' ? '已登记。请关闭全部 WPS 窗口再打开。' : '已卸载。请关闭全部 WPS 窗口再打开。') : 'WPS 没有接受：' + request.responseText);
    };
    request.onerror = request.ontimeout = function () {
      if (tries === TRIES) location.href = WAKE;
      if (tries > 1) {
        say('正在启动 WPS，浏览器询问时请选“打开”…');
        setTimeout(function () {
          post(command, tries - 1);
        }, 1500);
      } else {
        say('没有连上本机的 WPS。请先打开 WPS 再试，或按下面的办法手工登记。');
      }
    };
    request.send(packed({ cmd: command, name: NAME, url: address, addonType: 'et', online: 'true', version: '', customDomain: '' }));
  }

  function copy() {
    var area = element('line');
    area.focus();
    area.select();
    // The newer way is missing on plain http.
    say(document.execCommand('copy') ? '已复制。' : '请按 Ctrl+C 复制。');
  }

  element('address').textContent = address;
  element('line').value = line;
  element('whole').value = '<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ' + line + '\n</jsplugins>';
  element('install').onclick = function () {
    say('正在登记…');
    post('enable', TRIES);
  };
  element('uninstall').onclick = function () {
    say('正在卸载…');
    post('disable', TRIES);
  };
  element('copy').onclick = copy;
})();
