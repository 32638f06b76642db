// What a browser says about its camera, in the app's words.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cameraTrouble } from '../../shell/camera.js';

test('each failure of getUserMedia has its word', () => {
  const rows = [
    ['NotAllowedError', 'denied'], ['SecurityError', 'denied'], ['NotFoundError', 'no_camera'],
    ['OverconstrainedError', 'no_camera'], ['NotSupportedError', 'no_camera'], ['NotReadableError', 'failed'],
    ['AbortError', 'failed'], ['Error', 'failed'],
  ];
  for (const [name, expected] of rows) assert.equal(cameraTrouble({ name }), expected, name);
});
