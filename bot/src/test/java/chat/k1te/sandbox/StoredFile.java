package chat.k1te.sandbox;

/// The bytes behind a `file_id`. Width and height are 0 unless it is a picture.
record StoredFile(
        String id, String uniqueId, String path, String name, String mimeType, byte[] bytes, int width, int height) {}
