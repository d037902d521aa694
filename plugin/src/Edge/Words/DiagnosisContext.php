<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** What the words for an attempt need beside the attempt itself. */
final readonly class DiagnosisContext {

	/**
	 * @param string              $host    Of the webhook; '' where that isn't known (any more).
	 * @param bool                $test    Tests are not tried again and change nothing.
	 * @param ?\DateTimeImmutable $next_at When the try that follows is or was planned; null where none follows.
	 */
	public function __construct( public string $host, public bool $test, public ?\DateTimeImmutable $next_at = null ) {}
}
