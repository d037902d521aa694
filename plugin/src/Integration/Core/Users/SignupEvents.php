<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Domain\PlainText;
use MultisiteWebhooks\Integration\Core\CoreRecorder;

/**
 * Records who signs up for the network, and who confirms that by email. WordPress hands over keys and passwords, and plugins keep
 * passwords with a signup: only what is named here is told.
 */
final readonly class SignupEvents {

	public function __construct( private CoreRecorder $recorder ) {}

	public function user_signed_up(
		mixed $login = '',
		mixed $email = '',
		#[\SensitiveParameter] mixed $key = '',
		#[\SensitiveParameter] mixed $meta = [],
	): void {
		$this->recorder->record( 'signup_created', self::signup( 'user', $login, $email ) + self::site() + self::invitation( $meta ) );
	}

	public function site_signed_up(
		mixed $domain = '',
		mixed $path = '',
		mixed $title = '',
		mixed $login = '',
		mixed $email = '',
		#[\SensitiveParameter] mixed $key = '',
		#[\SensitiveParameter] mixed $meta = [],
	): void {
		$site = self::site( PlainText::of( $domain ), PlainText::of( $path ), PlainText::of( $title ) );
		$this->recorder->record( 'signup_created', self::signup( 'site', $login, $email ) + $site + self::invitation( $meta ) );
	}

	public function user_activated( mixed $user_id = 0 ): void {
		$this->activated( Person::id( $user_id ), null );
	}

	public function site_activated( mixed $site_id = 0, mixed $user_id = 0 ): void {
		$this->activated( Person::id( $user_id ), Person::id( $site_id ) );
	}

	private function activated( int $user_id, ?int $site_id ): void {
		$this->recorder->record( 'signup_activated', fn (): ?array => $this->activation( $user_id, $site_id ), $site_id );
	}

	/** @return ?array<string, mixed> */
	private function activation( int $user_id, ?int $site_id ): ?array {
		$user = get_userdata( $user_id );
		$none = [
			'site_id'   => null,
			'site_url'  => null,
			'site_name' => null,
		];
		return false === $user ? null : [ 'signup_type' => null === $site_id ? 'user' : 'site' ]
			+ Person::of( $user ) + ( null === $site_id ? [] : $this->recorder->site_fields( $site_id ) ) + $none;
	}

	/** @return array<string, string> */
	private static function signup( string $type, mixed $login, mixed $email ): array {
		return [
			'signup_type' => $type,
			'user_login'  => PlainText::of( $login ),
			'user_email'  => PlainText::of( $email ),
		];
	}

	/** @return array<string, ?string> The site that was asked for. */
	private static function site( ?string $domain = null, ?string $path = null, ?string $title = null ): array {
		return [
			'requested_domain' => $domain,
			'requested_path'   => $path,
			'requested_title'  => $title,
		];
	}

	/** @return array<string, int|string|null> Somebody may add a person to a site who has no account yet. */
	private static function invitation( #[\SensitiveParameter] mixed $meta ): array {
		$site = is_array( $meta ) ? Person::id( $meta['add_to_blog'] ?? 0 ) : 0;
		return [
			'invited_to_site_id' => 0 === $site ? null : $site,
			'invited_as_role'    => 0 === $site || ! is_array( $meta ) ? null : PlainText::of( $meta['new_role'] ?? '' ),
		];
	}
}
