<?php
/**
 * Keeps emails where the test finds them: see Support/Receiver/Mail.php.
 */

declare(strict_types=1);

add_filter(
	'pre_wp_mail',
	static function ( mixed $short_circuit, mixed $email ): bool {
		file_put_contents(
			getenv( 'STACK_LOGS' ) . '/test-mail.jsonl',
			json_encode( $email, JSON_THROW_ON_ERROR ) . "\n",
			FILE_APPEND | LOCK_EX,
		);
		return true;
	},
	10,
	2
);
