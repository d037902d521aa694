<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words\Failures;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\ResponseCut;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;
use MultisiteWebhooks\Edge\Words\AddressWords;
use MultisiteWebhooks\Edge\Words\ExactTime;

/** Explains a failure and what to do about it, in the same words wherever it is shown. */
final class Doctor {

	/** Null if nothing failed. */
	public function diagnosis( Attempt $attempt, DiagnosisContext $context ): ?Diagnosis {
		if ( null === $attempt->failure ) {
			return null;
		}
		$facts     = $this->facts( $attempt, $attempt->failure, $context );
		$diagnosis = $this->words( $attempt->failure, $context )->filled( $facts );
		return $context->test && Outcome::Retry === Judge::outcome( $attempt->failure )
			? $diagnosis->with_more_advice( $this->retries_of_a_real_event() )
			: $diagnosis;
	}

	/**
	 * The reason in a few words.
	 *
	 * @param ?int $status Of the response, if there was one.
	 */
	public function short( string $reason, ?int $status ): string {
		$facts = null === $status ? [] : [ 'code' => (string) $status ];
		return $this->words( new Failure( $reason, $facts ), new DiagnosisContext( '', false ) )->filled( $facts )->short;
	}

	/** A warning about a delivery that arrived, but perhaps not as it should. Null if nothing looks odd. */
	public function caution( Attempt $attempt ): ?string {
		if ( null !== $attempt->failure ) {
			return null;
		}
		return match ( true ) {
			$attempt->has_html_response()                          => __( 'The response looks like a web page. Check that this is the webhook address and not a regular web page.', 'multisite-webhooks' ),
			ResponseCut::TimedOut === $attempt->response_cut       => __( 'The response was cut: it had not ended after 15 seconds. Have the receiver finish its response immediately, ideally with an empty body.', 'multisite-webhooks' ),
			ResponseCut::ConnectionLost === $attempt->response_cut => __( 'The response was cut: the connection was lost before it ended. Check the receiver’s error log and the length that it announces (Content-Length).', 'multisite-webhooks' ),
			default                                                => null,
		};
	}

	private function words( Failure $failure, DiagnosisContext $context ): Diagnosis {
		$status = $failure->status_code();
		return null !== $status
			? ( new StatusTable() )->of( $status, $context, $failure->context )
			: ( new CauseTable() )->of( $failure->cause(), $failure->context );
	}

	/** @return array<string, string> */
	private function facts( Attempt $attempt, Failure $failure, DiagnosisContext $context ): array {
		$known = $failure->context;
		return [
			'host' => '' === $context->host ? __( 'The receiver', 'multisite-webhooks' ) : $context->host,
			'code' => $known['code'] ?? (string) $attempt->status_code,
			'size' => (string) size_format( strlen( $attempt->request_body ?? '' ) ),
			'at'   => ExactTime::of( $attempt->at ),
			'time' => null === $context->next_at ? '' : human_time_diff( $attempt->at->getTimestamp(), $context->next_at->getTimestamp() ),
			'rule' => ( new AddressWords() )->rule( $known['rule'] ?? '' ),
		] + $known;
	}

	private function retries_of_a_real_event(): string {
		$tries = RetrySchedule::tries_after( 1 );
		$days  = (int) round( RetrySchedule::seconds_after( 1 ) / DAY_IN_SECONDS );
		return sprintf(
			/* translators: 1: number of retries, 2: a duration such as "3 days". */
			_n(
				'A real event is retried %1$s more time over about %2$s.',
				'A real event is retried %1$s more times over about %2$s.',
				$tries,
				'multisite-webhooks'
			),
			number_format_i18n( $tries ),
			/* translators: %s: number of days. */
			sprintf( _n( '%s day', '%s days', $days, 'multisite-webhooks' ), number_format_i18n( $days ) ),
		);
	}
}
