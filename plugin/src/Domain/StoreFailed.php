<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/** What is stored can't be read or written now: the database is away, or refuses. */
abstract class StoreFailed extends \RuntimeException {}
