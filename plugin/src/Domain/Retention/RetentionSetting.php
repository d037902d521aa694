<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Retention;

/** Where a network keeps its choice. */
interface RetentionSetting {

	public function get(): RetentionDays;

	/** @return list<string> Those of ChangeRetention's fields that wp-config.php decides. */
	public function fixed(): array;

	public function set( RetentionDays $days ): void;
}
