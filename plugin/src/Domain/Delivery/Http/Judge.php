<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Delivery\Http;

use MultisiteWebhooks\Domain\Delivery\Cause;
use MultisiteWebhooks\Domain\Delivery\Failure;

/** Decides what a response means. */
final class Judge {

	/** The longest delay of the retry schedule: no receiver can ask for more. */
	private const MAX_RETRY_AFTER = 86400;

	/** "Retry-After: 0" would use up all attempts within a second. */
	private const MIN_RETRY_AFTER = 1;

	private const REDIRECTS = [ 301, 302, 303, 307, 308 ];

	/** @param bool $accept_redirect Whether a redirect counts as delivered for this webhook. */
	public function of( Response $response, \DateTimeImmutable $now, bool $accept_redirect = false ): Verdict {
		$accepted = $accept_redirect && in_array( $response->status, self::REDIRECTS, true );
		$failure  = $accepted ? null : $this->failure( $response );
		return null === $failure
			? new Verdict( Outcome::Delivered )
			: new Verdict( self::outcome( $failure ), $failure, $this->retry_after( $response, $now ) );
	}

	/** What a failure leads to. */
	public static function outcome( Failure $failure ): Outcome {
		if ( $failure->is_gone() ) {
			return Outcome::Gone;
		}
		return match ( $failure->cause() ) {
			Cause::AddressRefused, Cause::TooLarge, Cause::KeysChanged => Outcome::GiveUp,
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
			default                         => Failure::status( $status ),
		};
	}

	private function is_redirect( Response $response ): bool {
		return in_array( $response->status, self::REDIRECTS, true ) && isset( $response->headers['location'] );
	}

	private function redirect( Response $response ): Failure {
		return Failure::because(
			Cause::Redirect,
			[
				'code'     => (string) $response->status,
				'location' => $response->headers['location'] ?? '',
			]
		);
	}

	/**
	 * Cloudflare marks its challenge pages.
	 *
	 * @see https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
	 */
	private function is_bot_page( Response $response ): bool {
		return 'challenge' === ( $response->headers['cf-mitigated'] ?? '' );
	}

	/** Seconds or a date (RFC 9110, section 10.2.3); null where it is missing or unreadable. */
	private function retry_after( Response $response, \DateTimeImmutable $now ): ?int {
		if ( ! in_array( $response->status, [ 429, 503 ], true ) ) {
			return null;
		}
		$text = trim( $response->headers['retry-after'] ?? '' );
		$date = \DateTimeImmutable::createFromFormat( 'D, d M Y H:i:s \G\M\T', $text, new \DateTimeZone( 'UTC' ) );
		$wait = match ( true ) {
			1 === preg_match( '/\A\d{1,10}\z/', $text ) => (int) $text,
			false !== $date                             => $date->getTimestamp() - $now->getTimestamp(),
			default                                     => null,
		};
		return null === $wait ? null : max( self::MIN_RETRY_AFTER, min( $wait, self::MAX_RETRY_AFTER ) );
	}
}
