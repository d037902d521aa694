<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

use PHPUnit\Framework\Assert;

/** What a part of a page prints. */
final class Printed {

	/**
	 * @param string           $login Who looks at it.
	 * @param \Closure(): void $show
	 */
	public static function to( string $login, \Closure $show ): string {
		$user = get_user_by( 'login', $login );
		Assert::assertInstanceOf( \WP_User::class, $user );
		$before = get_current_user_id();
		wp_set_current_user( $user->ID );
		ob_start();
		try {
			$show();
		} finally {
			$printed = (string) ob_get_clean();
			wp_set_current_user( $before );
		}
		return $printed;
	}
}
