<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Users;

use MultisiteWebhooks\Domain\PlainText;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Integration\Core\CoreRecorder;

/** Records what happens to the accounts of users. */
final readonly class UserEvents {

	/** @var Recent<true> Who has logged in during this request: some code says so twice. */
	private Recent $logged_in;

	public function __construct( private CoreRecorder $recorder ) {
		$this->logged_in = new Recent();
	}

	/** Other code fires this action as well, often without the user. */
	public function logged_in( mixed $login = '', mixed $user = null ): void {
		$user = $user instanceof \WP_User ? $user : get_user_by( 'login', is_string( $login ) ? $login : '' );
		if ( false === $user || ! $user->exists() || $this->logged_in->has( $user->ID ) ) {
			return;
		}
		$this->logged_in->set( $user->ID, true );
		$site = get_current_blog_id();
		$this->recorder->record( 'user_logged_in', Person::of( $user ) + $this->recorder->site_fields( $site ), $site, null, $user );
	}

	/** @param mixed $user The password, which follows, is left alone. */
	public function password_was_reset( mixed $user = null ): void {
		$user = $user instanceof \WP_User ? get_userdata( $user->ID ) : false;
		if ( false !== $user ) {
			$this->recorder->record( 'user_password_reset', Person::of( $user ) );
		}
	}

	/** @param mixed $item The password, which follows, is left alone. */
	public function application_password_was_created( mixed $user_id = 0, mixed $item = [] ): void {
		$user = get_userdata( Person::id( $user_id ) );
		if ( false === $user || ! is_array( $item ) ) {
			return;
		}
		$app_id  = PlainText::of( $item['app_id'] ?? '' );
		$created = is_int( $item['created'] ?? null ) ? $item['created'] : time();
		$this->recorder->record(
			'application_password_created',
			Person::of( $user ) + [
				'uuid'       => PlainText::of( $item['uuid'] ?? '' ),
				'name'       => PlainText::of( $item['name'] ?? '' ),
				'app_id'     => '' === $app_id ? null : $app_id,
				'created_at' => Time::rfc3339( new \DateTimeImmutable( "@{$created}" ) ),
			]
		);
	}
}
