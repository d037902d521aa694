<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\Http\Judge;
use MultisiteWebhooks\Domain\Delivery\Http\Outcome;
use MultisiteWebhooks\Domain\Delivery\Schedule\RetrySchedule;

/** What a failure means and what to do about it, in words: the same ones wherever a failure is shown. */
final class Doctor {

	/** Null where nothing failed. */
	public function diagnosis( Attempt $attempt, DiagnosisContext $diagnosis_context ): ?Diagnosis {
		if ( null === $attempt->failure ) {
			return null;
		}
		$diagnosis = $this->words( $attempt->failure, $diagnosis_context )->filled( $this->facts( $attempt, $attempt->failure, $diagnosis_context ) );
		return $diagnosis_context->test && Outcome::Retry === Judge::outcome( $attempt->failure )
			? $diagnosis->advising_also( $this->what_a_real_event_would_do() )
			: $diagnosis;
	}

	/**
	 * The reason in a few words.
	 *
	 * @param ?int $status Of the answer, where one came.
	 */
	public function short( string $reason, ?int $status ): string {
		$facts = null === $status ? [] : [ 'code' => (string) $status ];
		return $this->words( new Failure( $reason, $facts ), new DiagnosisContext( '', false ) )->filled( $facts )->short;
	}

	/** It arrived, but not where it should have; null where nothing looks odd. */
	public function caution( Attempt $attempt ): ?string {
		return null === $attempt->failure && $attempt->has_html_response()
			? __( 'The answer looks like a web page. Check that this is the webhook address and not a page for people.', 'multisite-webhooks' )
			: null;
	}

	private function words( Failure $failure, DiagnosisContext $diagnosis_context ): Diagnosis {
		$status = $failure->status_code();
		return null !== $status
			? ( new StatusTable() )->of( $status, $diagnosis_context )
			: ( new CauseTable() )->of( $failure->cause(), $failure->context );
	}

	/** @return array<string, string> */
	private function facts( Attempt $attempt, Failure $failure, DiagnosisContext $diagnosis_context ): array {
		$known = $failure->context;
		return [
			'host' => '' === $diagnosis_context->host ? __( 'The receiver', 'multisite-webhooks' ) : $diagnosis_context->host,
			'code' => $known['code'] ?? (string) $attempt->status_code,
			'size' => (string) size_format( strlen( $attempt->request_body ?? '' ) ),
			'at'   => (string) wp_date( __( 'j M Y, H:i:s P', 'multisite-webhooks' ), $attempt->at->getTimestamp() ),
			'time' => null === $diagnosis_context->next_at ? '' : human_time_diff( $attempt->at->getTimestamp(), $diagnosis_context->next_at->getTimestamp() ),
			'rule' => ( new AddressWords() )->rule( $known['rule'] ?? '' ),
		] + $known;
	}

	private function what_a_real_event_would_do(): string {
		$tries = RetrySchedule::tries_after( 1 );
		$days  = (int) round( RetrySchedule::seconds_after( 1 ) / DAY_IN_SECONDS );
		return sprintf(
			/* translators: 1: a number of tries, 2: a duration such as "3 days". */
			_n( 'A real event is tried again %1$s more time over about %2$s.', 'A real event is tried again %1$s more times over about %2$s.', $tries, 'multisite-webhooks' ),
			number_format_i18n( $tries ),
			/* translators: %s: a number of days. */
			sprintf( _n( '%s day', '%s days', $days, 'multisite-webhooks' ), number_format_i18n( $days ) ),
		);
	}
}
