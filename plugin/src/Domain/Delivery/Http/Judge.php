<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;
use MultisiteWebhooks\Domain\Delivery\FailureDetail;

/** Decides what a response means. */
final class Judge {

	/** Google Apps Script redirects to this host after a script has run. */
	private const SCRIPT_OUTPUT = '#\Ahttps://script\.googleusercontent\.com/#i';

	/** What nginx, Apache, Go and others respond on a port for TLS to a request without it. */
	private const ONLY_TLS = '/plain HTTP request was sent to HTTPS port|speaking plain HTTP to an SSL|HTTP request to an HTTPS server/i';

	/** What nginx responds if it wants a client certificate. */
	private const CLIENT_CERTIFICATE = '/No required SSL certificate was sent|The SSL certificate error/i';

	/** Of a wait that can't be read. */
	private const MAX_SHOWN = 100;

	private const REDIRECTS = [ 301, 302, 303, 307, 308 ];

	/** @param bool $accept_redirect Whether a redirect counts as delivered for this webhook. */
	public function of( Response $response, \DateTimeImmutable $now, bool $accept_redirect = false ): Verdict {
		$accepted = $accept_redirect && in_array( $response->status, self::REDIRECTS, true );
		$failure  = $accepted ? null : $this->failure( $response );
		if ( null === $failure ) {
			return new Verdict( Outcome::Delivered );
		}
		$asked = $this->asked_wait( $response );
		$wait  = null === $asked ? null : RetryAfter::seconds( $asked, $now );
		$told  = null === $asked || null !== $wait ? $failure : $this->with_unreadable_wait( $failure, $asked );
		return new Verdict( self::outcome( $failure ), $told, $wait );
	}

	/** What a failure leads to. */
	public static function outcome( Failure $failure ): Outcome {
		if ( $failure->is_gone() ) {
			return Outcome::Gone;
		}
		return match ( $failure->cause() ) {
			Cause::AddressRefused, Cause::TooLarge, Cause::KeysChanged, Cause::Unreadable => Outcome::GiveUp,
			default => Outcome::Retry,
		};
	}

	private function failure( Response $response ): ?Failure {
		$status = $response->status;
		return match ( true ) {
			null === $status                => $response->failure ?? Failure::because( Cause::Unknown ),
			$status >= 200 && $status < 300 => null,
			$this->is_redirect( $response )   => $this->redirect( $response ),
			410 !== $status && $this->is_bot_page( $response ) => Failure::because( Cause::BotPage ),
			default                         => Failure::status( $status, $this->details( $response ) ),
		};
	}

	private function is_redirect( Response $response ): bool {
		return in_array( $response->status, self::REDIRECTS, true ) && isset( $response->headers['location'] );
	}

	private function redirect( Response $response ): Failure {
		$location = $response->headers['location'] ?? '';
		$facts    = [
			'code'     => (string) $response->status,
			'location' => $location,
		];
		return 1 === preg_match( self::SCRIPT_OUTPUT, $location )
			? Failure::detailed( Cause::Redirect, FailureDetail::GoogleScript, $facts )
			: Failure::because( Cause::Redirect, $facts );
	}

	/**
	 * Cloudflare marks its challenge pages.
	 *
	 * @see https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
	 */
	private function is_bot_page( Response $response ): bool {
		return 'challenge' === ( $response->headers['cf-mitigated'] ?? '' );
	}

	/** @return array<string, string> */
	private function details( Response $response ): array {
		if ( 400 !== $response->status ) {
			return [];
		}
		$detail = match ( 1 ) {
			preg_match( self::ONLY_TLS, $response->body )           => FailureDetail::OnlyTls,
			preg_match( self::CLIENT_CERTIFICATE, $response->body ) => FailureDetail::ClientCertificate,
			default                                               => null,
		};
		return null === $detail ? [] : [ FailureDetail::NAME => $detail->value ];
	}

	/** Null if it did not ask for one. */
	private function asked_wait( Response $response ): ?string {
		$asked = in_array( $response->status, [ 429, 503 ], true ) ? trim( $response->headers['retry-after'] ?? '' ) : '';
		return '' === $asked ? null : $asked;
	}

	private function with_unreadable_wait( Failure $failure, string $asked ): Failure {
		return new Failure( $failure->reason, [ 'retry_after' => substr( $asked, 0, self::MAX_SHOWN ) ] + $failure->context );
	}
}
