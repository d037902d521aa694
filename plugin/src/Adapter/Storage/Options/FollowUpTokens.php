<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Database;
use MultisiteWebhooks\Domain\Clock;

/**
 * Permissions for follow-up requests, of which a network has one at a time. An option holds the last one until it is used: its
 * hash, when it was given, and how many before it were never used. If that goes on, the server can't reach itself, and permissions
 * become rare. The command line has its own, for it may have another view of the network.
 */
final readonly class FollowUpTokens {

	private const WEB          = 'multisite_webhooks_follow_up';
	private const COMMAND_LINE = 'multisite_webhooks_follow_up_cli';

	/** Stored once the last one is used. */
	private const NONE = '0';

	/** A request that arrives later is refused. */
	private const SECONDS = 10;

	/** How long to wait for a permission to be used before giving the next, the more of them were not. */
	private const WAIT_SECONDS = [ self::SECONDS, 60, 300, 3600 ];

	/**
	 * @param \Closure(int<1, max>): string $random Returns this many random bytes.
	 * @param bool                          $are_on          False if this network sends no follow-up requests.
	 * @param bool                          $on_command_line Whether this process gives those of the command line.
	 */
	public function __construct(
		private Database $database,
		private Clock $clock,
		private \Closure $random,
		public bool $are_on = true,
		private bool $on_command_line = false,
	) {}

	/**
	 * @param int $number Of the request within its chain.
	 * @return ?string Null if the last one may still be used, or if it is too early to try again.
	 */
	public function issue( int $number ): ?string {
		$option = $this->option( $this->own() );
		$stored = $option->text();
		$last   = UnusedToken::parse( $stored );
		$now    = $this->clock->now()->getTimestamp();
		if ( null !== $last && $last->age( $now ) < ( self::WAIT_SECONDS[ $last->unused ] ?? max( self::WAIT_SECONDS ) ) ) {
			return null;
		}
		$token  = bin2hex( ( $this->random )( 32 ) );
		$unused = null === $last ? 0 : $last->unused + 1;
		$next   = new UnusedToken( $now, $unused, $last->since ?? $now, $number, self::hash( $token ) );
		return $option->replace_text( $stored, $next->text() ) ? $token : null;
	}

	/** @return ?int The number of the request within its chain. Null if it has no permission: of several with the same token, one has it. */
	public function redeem( string $token ): ?int {
		if ( 1 !== preg_match( '/\A[0-9a-f]{64}\z/', $token ) ) {
			return null;
		}
		return $this->redeem_from( $this->option( self::WEB ), $token )
			?? $this->redeem_from( $this->option( self::COMMAND_LINE ), $token );
	}

	private function redeem_from( AtomicOption $option, string $token ): ?int {
		$stored = $option->text();
		$last   = UnusedToken::parse( $stored );
		if ( null === $last || ! hash_equals( $last->hash, self::hash( $token ) ) ) {
			return null;
		}
		$in_time = $last->age( $this->clock->now()->getTimestamp() ) <= self::SECONDS;
		return $in_time && $option->replace_text( $stored, self::NONE ) ? $last->number : null;
	}

	/**
	 * Since when no permission was used; null while the server reaches itself, or is not known not to.
	 *
	 * @phpstan-impure
	 */
	public function unanswered_since(): ?\DateTimeImmutable {
		$last       = $this->are_on ? UnusedToken::parse( $this->option( $this->own() )->text() ) : null;
		$unanswered = null !== $last && ( 0 < $last->unused || self::SECONDS < $last->age( $this->clock->now()->getTimestamp() ) );
		return $unanswered ? new \DateTimeImmutable( "@{$last->since}" ) : null;
	}

	private function own(): string {
		return $this->on_command_line ? self::COMMAND_LINE : self::WEB;
	}

	private function option( string $name ): AtomicOption {
		return new AtomicOption( $this->database, $name );
	}

	/** Whoever reads the database can't use what is stored. */
	private static function hash( string $token ): string {
		return hash( 'sha256', $token );
	}
}
