<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage;

/** The database rejected a statement. */
final class StorageFailed extends \RuntimeException {}
