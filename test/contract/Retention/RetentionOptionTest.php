<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Retention;

use MultisiteWebhooks\Adapter\Storage\Options\RetentionOption;
use PHPUnit\Framework\Attributes\CoversClass;

#[CoversClass( RetentionOption::class )]
final class RetentionOptionTest extends RetentionSettingContract {

	protected function setting(): RetentionOption {
		delete_network_option( 1, 'multisite_webhooks_kept_days' );
		return new RetentionOption( 1, static fn (): mixed => null );
	}
}
