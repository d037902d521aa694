<?php
/**
 * A process that is killed as soon as it has recorded an event.
 */

declare(strict_types=1);

require __DIR__ . '/../wordpress.php';

multisite_webhooks_record( 'payment_received', [ 'payment_id' => 7 ] );
posix_kill( (int) getmypid(), SIGKILL );
