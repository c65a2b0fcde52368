<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///@STATE@/roundcube/db/roundcube.db?mode=0640';
$config['imap_host'] = '127.0.0.1:@IMAP_PORT@';
$config['smtp_host'] = '127.0.0.1:@SMTP_PORT@';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['des_key'] = '@KEY@';
$config['plugins'] = ['archive'];
$config['skin'] = 'elastic';
$config['language'] = 'en_US';
$config['temp_dir'] = '@STATE@/roundcube/temp';
$config['log_dir'] = '@STATE@/roundcube/logs';
$config['enable_spellcheck'] = false;
$config['session_lifetime'] = 600;
