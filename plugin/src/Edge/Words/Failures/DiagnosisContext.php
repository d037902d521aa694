<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

/** What a diagnosis depends on besides the attempt itself. */
final readonly class DiagnosisContext {

	/**
	 * @param string              $host    Of the webhook; '' if unknown.
	 * @param bool                $test    Tests are not retried and change nothing.
	 * @param ?\DateTimeImmutable $next_at When the next attempt is or was scheduled; null if there is none.
	 */
	public function __construct( public string $host, public bool $test, public ?\DateTimeImmutable $next_at = null ) {}
}
