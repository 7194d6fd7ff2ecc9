package chat.k1te.sandbox;

/// A file sent along in a multipart body.
record Upload(String fileName, String mimeType, byte[] bytes) {}
