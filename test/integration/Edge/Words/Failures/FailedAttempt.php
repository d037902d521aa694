<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Edge\Words\Failures\Diagnosis;
use MultisiteWebhooks\Edge\Words\Failures\DiagnosisContext;
use MultisiteWebhooks\Edge\Words\Failures\Doctor;
use PHPUnit\Framework\Assert;

/** The first attempt of a delivery, made on November 24, 2026, at 14:02:11. */
final class FailedAttempt {

	/** @param array<string, string> $facts */
	public static function diagnosis( string $reason, array $facts, DiagnosisContext $context ): Diagnosis {
		$at        = new \DateTimeImmutable( '2026-11-24T14:02:11Z' );
		$status    = str_starts_with( $reason, 'http_' ) ? (int) substr( $reason, 5 ) : 0;
		$attempt   = new Attempt(
			number: 1,
			planned_at: $at,
			at: $at,
			duration_ms: 12,
			status_code: 0 === $status ? null : $status,
			failure: new Failure( $reason, $facts ),
			request_headers: [],
			request_body: str_repeat( 'x', 2048 ),
			response_headers: null,
			response_body: '',
		);
		$diagnosis = ( new Doctor() )->diagnosis( $attempt, $context );
		Assert::assertNotNull( $diagnosis );
		return $diagnosis;
	}
}
