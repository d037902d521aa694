<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Notify;

use MultisiteWebhooks\Domain\Delivery\Attempt;
use MultisiteWebhooks\Domain\Delivery\Failing\Notifier;
use MultisiteWebhooks\Domain\Webhook\Webhook;

/**
 * Emails the network's admins, once for a whole run: a mail server may take seconds, and receivers must not wait for it.
 * When this server loses its connection, all webhooks fail at once, and nobody wants an email for each.
 */
final class NotifyByEmail implements Notifier {

	/** @var list<array{Webhook, Attempt}> */
	private array $pending = [];

	public function failing( Webhook $webhook, Attempt $last ): void {
		$this->pending[] = [ $webhook, $last ];
	}

	public function disabled( Webhook $webhook, Attempt $last ): void {
		$this->pending[] = [ $webhook, $last ];
	}

	public function recovered( Webhook $webhook, \DateTimeImmutable $now ): void {}

	public function flush(): void {
		if ( [] === $this->pending ) {
			return;
		}
		[ $pending, $this->pending ] = [ $this->pending, [] ];
		self::as_the_network( static fn () => self::send( new FailureEmail( $pending ) ) );
	}

	private static function send( FailureEmail $email ): void {
		$recipients = self::recipients();
		if ( [] === $recipients ) {
			return;
		}
		wp_mail( $recipients, $email->subject(), $email->text() );
	}

	/** @return list<string> */
	private static function recipients(): array {
		$admins    = array_map( self::address_of( ... ), array_values( get_super_admins() ) );
		$addresses = self::addresses( [ get_site_option( 'admin_email' ), ...$admins ] );
		$addresses = array_values( array_intersect_key( $addresses, array_unique( array_map( strtolower( ... ), $addresses ) ) ) );
		/**
		 * Filters who gets an email when a webhook fails or is disabled. With an empty list nobody does.
		 *
		 * ```php
		 * add_filter( 'multisite_webhooks_email_recipients', fn () => [ 'ops@example.com' ] );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param string[] $addresses By default the network's address and those of its super admins.
		 */
		$filtered = apply_filters( 'multisite_webhooks_email_recipients', $addresses );
		return self::addresses( (array) $filtered );
	}

	/**
	 * @param array<mixed> $values
	 * @return list<string>
	 */
	private static function addresses( array $values ): array {
		$texts = array_filter( $values, is_string( ... ) );
		return array_values( array_filter( $texts, static fn ( string $text ): bool => false !== is_email( $text ) ) );
	}

	private static function address_of( string $login ): string {
		$user = get_user_by( 'login', $login );
		return false === $user ? '' : $user->user_email;
	}

	/**
	 * Uses the language and time zone of the network: a run may start on any of its sites.
	 *
	 * @param \Closure(): void $work
	 */
	private static function as_the_network( \Closure $work ): void {
		$locale = get_site_option( 'WPLANG' );
		switch_to_blog( get_main_site_id() );
		$switched = switch_to_locale( is_string( $locale ) && '' !== $locale ? $locale : 'en_US' );
		try {
			$work();
		} finally {
			if ( $switched ) {
				restore_previous_locale();
			}
			restore_current_blog();
		}
	}
}
