<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Words;

/** The half of the doctor's table that is about answers: a status outside 2xx. */
final class StatusTable {

	public function of( int $status, DiagnosisContext $diagnosis_context ): Diagnosis {
		return $this->of_server( $status, $diagnosis_context )
			?? $this->of_address( $status, $diagnosis_context )
			?? $this->of_content( $status )
			?? new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver answered {code}.', 'multisite-webhooks' ),
				__( 'Only 200 to 299 count as received.', 'multisite-webhooks' ),
			);
	}

	/** It can't just now. */
	private function of_server( int $status, DiagnosisContext $diagnosis_context ): ?Diagnosis {
		$goes_on = null !== $diagnosis_context->next_at;
		$later   = __( 'Try again later.', 'multisite-webhooks' );
		return match ( $status ) {
			429      => new Diagnosis(
				__( '429 Too Many', 'multisite-webhooks' ),
				__( 'The receiver asks for a slower pace.', 'multisite-webhooks' ),
				/* translators: {time} is a duration such as "2 hours". */
				$goes_on ? __( 'Nothing to do: the next try waits {time}.', 'multisite-webhooks' ) : $later,
			),
			500      => new Diagnosis(
				__( '500 Server Error', 'multisite-webhooks' ),
				__( 'The receiver has an error of its own.', 'multisite-webhooks' ),
				/* translators: {at} is a date and time. */
				__( 'Look at its log at {at}.', 'multisite-webhooks' ),
			),
			502, 504 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The server in front of the receiver got no answer from it.', 'multisite-webhooks' ),
				__( 'Check that the receiver is running.', 'multisite-webhooks' ),
			),
			503      => new Diagnosis(
				__( '503 Unavailable', 'multisite-webhooks' ),
				__( 'The receiver is down or too busy.', 'multisite-webhooks' ),
				$goes_on ? __( 'Nothing to do yet: it is tried again by itself.', 'multisite-webhooks' ) : $later,
			),
			default  => null,
		};
	}

	/** Nobody takes webhooks there, or not from us. */
	private function of_address( int $status, DiagnosisContext $diagnosis_context ): ?Diagnosis {
		return match ( $status ) {
			401, 403 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver wants a sign-in, or a firewall refused the request.', 'multisite-webhooks' ),
				__( 'Check the address’s key or add the header it asks for.', 'multisite-webhooks' ),
			),
			404      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The address answered 404: check the path.', 'multisite-webhooks' ),
				__( 'In Zapier or n8n, check that the workflow is on.', 'multisite-webhooks' ),
			),
			405      => new Diagnosis(
				__( '405 Not Allowed', 'multisite-webhooks' ),
				__( 'The address takes no POST requests.', 'multisite-webhooks' ),
				__( 'It may be a page for people; look for the webhook address.', 'multisite-webhooks' ),
			),
			410      => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver says this address is gone for good.', 'multisite-webhooks' ),
				$diagnosis_context->test
					? __( 'A real event would disable the webhook; enter a new address to go on.', 'multisite-webhooks' )
					: __( 'The webhook was disabled; enter a new address to go on.', 'multisite-webhooks' ),
			),
			default  => null,
		};
	}

	/** It understood where, but not what. */
	private function of_content( int $status ): ?Diagnosis {
		return match ( $status ) {
			400, 415, 422 => new Diagnosis(
				HttpStatus::named( $status ),
				__( 'The receiver did not accept the content.', 'multisite-webhooks' ),
				__( 'Read its answer; it may expect the other format.', 'multisite-webhooks' ),
			),
			413           => new Diagnosis(
				__( '413 Too Large', 'multisite-webhooks' ),
				/* translators: {size} is a size such as "12 KB". */
				__( 'The content ({size}) is too large for the receiver.', 'multisite-webhooks' ),
				__( 'Raise its limit.', 'multisite-webhooks' ),
			),
			default       => null,
		};
	}
}
