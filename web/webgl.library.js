// The WebGL calls behind webgl_renderer.cpp: one call a draw list and one a frame, instead of one a WebGL
// function, and never a question to WebGL about its state (each waits for the GPU process). Where the shell has fetched
// a painter that needs no GPU (shell/software_painter), it takes the calls instead.

addToLibrary({
  $webgl: {
    gl: null,
    // The shell's painter; its names are quoted, for another program shortens ours.
    painter: null,
    scaleLocation: null,
    // WebGL textures by the number that ImGui keeps; 0 stands for none.
    textures: [null],
    vertexShader: `#version 300 es
      uniform vec2 scale;
      layout(location=0) in vec2 position;
      layout(location=1) in vec2 place;
      layout(location=2) in vec4 colour;
      out vec2 at;
      out vec4 tint;
      void main() {
        at = place;
        tint = vec4(colour.rgb * colour.a, colour.a);
        gl_Position = vec4(position * scale + vec2(-1, 1), 0, 1);
      }`,
    // Coverage × premultiplied colour.
    fragmentShader: `#version 300 es
      precision mediump float;
      uniform sampler2D atlas;
      in highp vec2 at;
      in vec4 tint;
      out vec4 pixel;
      void main() { pixel = tint * texture(atlas, at).r; }`,
    compile(type, source) {
      const shader = webgl.gl.createShader(type);
      webgl.gl.shaderSource(shader, source);
      webgl.gl.compileShader(shader);
      return shader;
    },
  },

  webgl_start__deps: ['$webgl'],
  webgl_start: () => {
    const canvas = document.getElementById('canvas');
    webgl.painter = window['familyPainter'];
    if (webgl.painter) return webgl.painter['start'](canvas, () => HEAPU8);
    const gl = window['familyShell']['graphicsContext'](canvas);
    if (!gl || gl.isContextLost()) return false;
    webgl.gl = gl;
    webgl.textures = [null];
    const program = gl.createProgram();
    gl.attachShader(program, webgl.compile(gl.VERTEX_SHADER, webgl.vertexShader));
    gl.attachShader(program, webgl.compile(gl.FRAGMENT_SHADER, webgl.fragmentShader));
    gl.linkProgram(program);
    gl.useProgram(program);
    webgl.scaleLocation = gl.getUniformLocation(program, 'scale');
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    for (let attribute = 0; attribute < 3; attribute++) gl.enableVertexAttribArray(attribute);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.enable(gl.SCISSOR_TEST);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    return true;
  },

  webgl_create_texture__deps: ['$webgl'],
  webgl_create_texture: (width, height, pixels, result) => {
    if (webgl.painter) {
      HEAP32[result >> 2] = webgl.painter['createTexture'](width, height, pixels);
      return;
    }
    const gl = webgl.gl;
    const texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, 0);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, HEAPU8, pixels);
    HEAP32[result >> 2] = webgl.textures.push(texture) - 1;
  },

  webgl_update_texture__deps: ['$webgl'],
  webgl_update_texture: (id, textureWidth, left, top, width, height, pixels) => {
    // The painter reads ImGui's own pixels.
    if (webgl.painter) return;
    const gl = webgl.gl;
    gl.bindTexture(gl.TEXTURE_2D, webgl.textures[id]);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, textureWidth);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, left, top, width, height, gl.RED, gl.UNSIGNED_BYTE, HEAPU8,
      pixels + top * textureWidth + left);
  },

  webgl_destroy_texture__deps: ['$webgl'],
  webgl_destroy_texture: (id) => {
    if (webgl.painter) return webgl.painter['destroyTexture'](id);
    webgl.gl.deleteTexture(webgl.textures[id]);
    webgl.textures[id] = null;
  },

  webgl_begin__deps: ['$webgl'],
  webgl_begin: (width, height, scaleX, scaleY, vertexBytes, indexBytes) => {
    const gl = webgl.gl;
    const canvas = webgl.painter ? webgl.painter['canvas'] : gl.canvas;
    // Setting the size clears the canvas even when it stays the same.
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      // Exactly one device pixel for each of ours, also where the ratio isn't a whole number.
      canvas.style.width = width / devicePixelRatio + 'px';
      canvas.style.height = height / devicePixelRatio + 'px';
    }
    if (webgl.painter) return webgl.painter['begin'](width, height, scaleX, scaleY);
    gl.viewport(0, 0, width, height);
    gl.scissor(0, 0, width, height);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.uniform2f(webgl.scaleLocation, scaleX, scaleY);
    gl.bufferData(gl.ARRAY_BUFFER, vertexBytes, gl.STREAM_DRAW);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indexBytes, gl.STREAM_DRAW);
  },

  webgl_upload__deps: ['$webgl'],
  webgl_upload: (vertices, vertexBytes, vertexStart, indices, indexBytes, indexStart) => {
    if (webgl.painter) return webgl.painter['upload'](vertices, vertexStart, indices, indexStart);
    const gl = webgl.gl;
    gl.bufferSubData(gl.ARRAY_BUFFER, vertexStart, HEAPU8, vertices, vertexBytes);
    gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, indexStart, HEAPU8, indices, indexBytes);
  },

  webgl_draw__deps: ['$webgl'],
  webgl_draw: (commands, count) => {
    if (webgl.painter) return webgl.painter['draw'](commands, count);
    const gl = webgl.gl;
    let texture = -1, firstVertex = -1;
    for (let at = commands >> 2, end = at + count * 8; at < end; at += 8) {
      const [wantedTexture, left, bottom, width, height, firstIndex, indexCount, vertexStart] =
        HEAP32.subarray(at, at + 8);
      if (texture !== wantedTexture) {
        texture = wantedTexture;
        gl.bindTexture(gl.TEXTURE_2D, webgl.textures[texture]);
      }
      if (firstVertex !== vertexStart) {
        firstVertex = vertexStart;
        gl.vertexAttribPointer(0, 2, gl.FLOAT, false, 20, firstVertex);
        gl.vertexAttribPointer(1, 2, gl.FLOAT, false, 20, firstVertex + 8);
        gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, 20, firstVertex + 16);
      }
      gl.scissor(left, bottom, width, height);
      gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_SHORT, firstIndex);
    }
  },
});
